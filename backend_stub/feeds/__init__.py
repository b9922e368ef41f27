"""What is imported about thieves: lists of names, and what is learned from them."""
