"""The demonstration: a lively stub, the workstation on it, and a journey that a script can make alone."""
