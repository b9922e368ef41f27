"""Secrets: the data key in its slots, the system's keychain, and the session's token."""
