"""The cockpit of trouble: what testers see of the server and its clients, and what they do to both."""
