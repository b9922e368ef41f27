"""A conversation: its messages, what is known of it, and the editor bound to it."""
