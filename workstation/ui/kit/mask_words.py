"""What stands where the server masked a secret, in the language of the interface."""

from PySide6.QtCore import QCoreApplication

from workstation.domain.masks import Secret


def mask_word(secret: Secret) -> str:
    """What was there, in the brackets in which a text shows what is not its own words."""
    translate = QCoreApplication.translate
    words = {
        Secret.SEED_PHRASE: translate("Masks", "seed phrase, masked"),
        Secret.PRIVATE_KEY: translate("Masks", "private key, masked"),
        Secret.PASSWORD: translate("Masks", "password, masked"),
        Secret.CODE: translate("Masks", "one-time code, masked"),
        Secret.CARD: translate("Masks", "card number, masked"),
    }
    return f"⟨{words[secret]}⟩"
