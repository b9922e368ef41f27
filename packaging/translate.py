#!/usr/bin/env python3
"""Keeps the translations: update (collect the words), release (make them loadable), pseudo (made-up ones).

python packaging/translate.py update          words of the source into resources/translations/*.ts
python packaging/translate.py release         every .ts there into its .qm, with the made-up languages
python packaging/translate.py pseudo FOLDER   the made-up languages alone: en-XA and ar-XB, .ts and .qm
"""

import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

import troubles

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent
PSEUDO = {"en-XA": "en", "ar-XB": "ar"}  # and whose plural forms each of them has
_ACCENTS = str.maketrans("aeiouyAEIOUcnsz", "åéîöûýÅÉÎÖÛçñšž")
_PLACE = re.compile(r"(%L?\d+|%n|&.)")


def main(arguments: list[str]) -> int:
    match arguments:
        case ["update"]:
            for file in sorted({*FOLDER.glob("app_*.ts"), FOLDER / "app_en.ts"}):
                update(file)
        case ["release"]:
            for file in sorted(FOLDER.glob("app_*.ts")):
                release(file, file.with_suffix(".qm"))
            with tempfile.TemporaryDirectory() as scratch:
                pseudo(Path(scratch), FOLDER)
        case ["pseudo", folder]:
            pseudo(Path(folder), Path(folder))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


def update(file: Path) -> None:
    """Bring a language's file up to date; English holds nothing but its plurals, which are filled by rule."""
    language = file.stem.removeprefix("app_")
    collect([file], language, plurals_only=language == "en")
    if language == "en":
        tree = ET.parse(file)  # noqa: S314 our own file
        for message in tree.iter("message"):
            translation = _translation(message)
            if translation.get("type") == "unfinished":
                _say(translation, english(message))
        write(tree, file)


def collect(files: Sequence[Path], language: str, *, plurals_only: bool = False) -> None:
    """Bring files of ``language`` up to the words that stand in the sources."""
    options = ["-extensions", "py", "-no-obsolete", "-locations", "none", "-disable-heuristic", "similartext"]
    options += ["-source-language", "en", "-target-language", language]
    options += ["-pluralonly"] if plurals_only else []
    with tempfile.TemporaryDirectory() as scratch:
        told = Path(scratch) / "troubles.py"
        told.write_text(troubles.as_source(ROOT / "workstation"), "utf-8")
        run("pyside6-lupdate", *options, str(ROOT / "workstation"), str(told), "-ts", *map(str, files))


def release(file: Path, to: Path) -> None:
    """Whole or not at all: a program that speaks it has the old file mapped, and reads that to its end."""
    made = to.with_name(f"{to.name}.{os.getpid()}")
    run("pyside6-lrelease", "-silent", "-nounfinished", str(file), "-qm", str(made))
    made.replace(to)


def pseudo(folder: Path, to: Path) -> None:
    """Two languages that nobody speaks, their .ts in ``folder`` and their .qm in ``to``.

    Whatever lacks the brackets on the screen cannot be translated. en-XA is longer by two fifths and
    accented; ar-XB is plain English that is read from right to left, with Arabic's six plural forms.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for language, plurals in PSEUDO.items():
        file = folder / f"app_{language}.ts"
        file.unlink(missing_ok=True)
        collect([file], plurals)
        tree = ET.parse(file)  # noqa: S314 our own file
        for message in tree.iter("message"):
            said = [disguised(form, language) for form in english(message)]
            _say(_translation(message), [said[0], *said[1:] * 5][: 6 if plurals == "ar" else 2])
        write(tree, file)
        release(file, to / f"app_{language}.qm")


def english(message: ET.Element) -> list[str]:
    """What English says: one act, two acts, where the source writes "act(s)"; otherwise what stands there."""
    source = message.findtext("source") or ""
    if message.get("numerus") != "yes":
        return [source]
    return [source.replace("(s)", ""), source.replace("(s)", "s")]


def disguised(text: str, language: str) -> str:
    """``text`` in a made-up language; its places, the letters of its menus and the space round it stay."""
    inner = text.strip()
    if inner != text:
        return text.replace(inner, disguised(inner, language)) if inner else text
    if language == "ar-XB":
        return f"\u200f\u2067⟦{text}⟧\u2069"  # and a line that begins so goes on so, as in Arabic
    told = "".join(
        part if _PLACE.fullmatch(part) else part.translate(_ACCENTS) for part in _PLACE.split(text)
    )
    return f"⟦{told}{'~' * max(1, len(text) * 2 // 5)}⟧"


def write(tree: "ET.ElementTree[ET.Element]", file: Path) -> None:
    tree.write(file, encoding="utf-8", xml_declaration=True)


def _translation(message: ET.Element) -> ET.Element:
    translation = message.find("translation")
    assert translation is not None
    return translation


def _say(translation: ET.Element, forms: Sequence[str]) -> None:
    """Fill a translation with its text, or with its plural forms."""
    places = translation.findall("numerusform") or [translation]
    for place, form in zip(places, forms[: len(places)], strict=True):
        place.text = form
    translation.attrib.pop("type", None)


def run(tool: str, *arguments: str) -> None:
    subprocess.run([str(TOOLS / tool), *arguments], check=True, stdout=subprocess.DEVNULL)  # noqa: S603


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
