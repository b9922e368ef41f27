"""One folder for each thing a person sees."""
