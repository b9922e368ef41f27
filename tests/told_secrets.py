"""Secrets of every sort, in the forms in which people tell them."""

from tests.needles import Needles

SECRETS = {
    "seed phrase": "abandon amount liar amount expire adjust cage candy arch gather drum buyer",
    "private key": "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ",
    "password": "Zq7#mB2vLp9!tR",
    "one-time code": "G-483920",
}


def told(secret: str) -> str:
    """Somebody's words around it, in a form in which the rules know it."""
    about = {"password": "my password is %s", "one-time code": "%s is your Google verification code"}
    return about.get(secret, "Here it is, %s").replace("%s", SECRETS[secret])


def watched() -> Needles:
    """All of them, to be looked for."""
    found = Needles()
    for what, secret in SECRETS.items():
        found.watch(what, secret)
    return found
