"""Words looked up in dictionaries that others wrote, by a child process."""
