"""What a person can do, one file a noun. Everything here writes to the store or reads from it."""
