"""What Groundcrew is made of: its version, and the licences of the packages that it ships with."""

from importlib import metadata

# as packaging/locks/client.txt has them
SHIPPED = (
    "annotated-types", "anyio", "backports-tarfile", "certifi", "cffi", "chunspell", "cryptography", "h11",
    "httpcore", "httpx", "httpx-sse", "idna", "importlib-metadata", "jaraco-classes", "jaraco-context",
    "jaraco-functools", "jeepney", "keyring", "lazy-importer", "mnemonic", "more-itertools", "platformdirs",
    "pycparser", "pydantic", "pydantic-core", "pyside6-essentials", "pywin32-ctypes", "qasync",
    "secretstorage", "shiboken6", "sqlalchemy", "sqlcipher3", "sqlmodel", "typing-extensions",
    "typing-inspection", "zipp",
)  # fmt: skip
_BESIDE = {"sqlcipher3": "Zlib"}  # what a package says nowhere but in a file
_CLASSIFIER = "License :: OSI Approved :: "


def version() -> str:
    """Of Groundcrew itself; "" where it runs from its sources and nobody gave it one."""
    try:
        return metadata.version("groundcrew")
    except metadata.PackageNotFoundError:
        return ""


def licences() -> str:
    """A line for each package that is installed here: name, version, licence."""
    lines = ["Groundcrew: Apache-2.0", "Qt (in PySide6): LGPL-3.0-only; SQLCipher: BSD-3-Clause"]
    for name in SHIPPED:
        try:
            told = metadata.metadata(name)
        except metadata.PackageNotFoundError:  # another platform's
            continue
        lines.append(f"{told['Name']} {told['Version']}: {_licence(told)}")
    return "\n".join(lines)


def _licence(told: metadata.PackageMetadata) -> str:
    if "License-Expression" in told:
        return told["License-Expression"]
    named = [one.rpartition(" :: ")[2] for one in told.get_all("Classifier") or () if _CLASSIFIER in one]
    if not named and "License" in told:
        named = [told["License"].strip().partition("\n")[0]]
    return ", ".join(named) or _BESIDE.get(told["Name"], "see the package")
