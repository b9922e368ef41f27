"""The REST server that testers run, and the reference for the contract."""
