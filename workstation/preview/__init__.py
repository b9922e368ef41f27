"""Small pictures of strangers' images, decoded by a child process that can do nothing else."""
