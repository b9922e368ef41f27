"""The messages of a conversation, drawn only where they are seen."""
