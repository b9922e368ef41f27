"""What people send is freed of secrets and looked through for fraud before it is stored, beside the loop."""
