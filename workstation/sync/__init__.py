"""Push, pull, settle, back off: a pure state machine and its thin surroundings."""
