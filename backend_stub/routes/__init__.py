"""The addresses of the API, grouped as they are used."""
