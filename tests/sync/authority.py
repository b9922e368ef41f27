"""Certificates for tests: authorities of our own, made when they are needed."""

import datetime as dt
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

DAY = dt.timedelta(days=1)
NOW = dt.datetime.now(dt.UTC)


class Authority:
    """Somebody who signs certificates; ``pem`` is what those who trust them hold."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
        self._key = ec.generate_private_key(ec.SECP256R1())
        self.pem = folder / f"{name}.pem"
        own = self._signed(self._name, self._key, x509.BasicConstraints(ca=True, path_length=0))
        self.pem.write_bytes(own.public_bytes(serialization.Encoding.PEM))

    def certificate(self, host: str, until: dt.datetime = NOW + DAY) -> tuple[str, str]:
        """The files of a certificate for ``host`` and of its key."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, host)])
        signed = self._signed(name, key, x509.SubjectAlternativeName([x509.DNSName(host)]), until)
        certificate, secret = self._folder / f"{host}.crt", self._folder / f"{host}.key"
        certificate.write_bytes(signed.public_bytes(serialization.Encoding.PEM))
        secret.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
        )
        return str(certificate), str(secret)

    def _signed(
        self, name: x509.Name, key: ec.EllipticCurvePrivateKey, about: x509.ExtensionType,
        until: dt.datetime = NOW + DAY,
    ) -> x509.Certificate:  # fmt: skip
        begun = x509.CertificateBuilder().subject_name(name).issuer_name(self._name)
        dated = begun.not_valid_before(NOW - 9 * DAY).not_valid_after(until)
        numbered = dated.serial_number(x509.random_serial_number()).public_key(key.public_key())
        own, issuer = key.public_key(), self._key.public_key()
        told = numbered.add_extension(about, critical=isinstance(about, x509.BasicConstraints))
        told = told.add_extension(x509.SubjectKeyIdentifier.from_public_key(own), critical=False)
        whose = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer)
        return told.add_extension(whose, critical=False).sign(self._key, hashes.SHA256())
