"""What agents do, one file for each noun: each act changes all it has to, or raises Rejection before."""
