#!/usr/bin/env python3
"""Keeps the translations: update (collect the words), release (make them loadable), pseudo (made-up ones).

python packaging/translate.py update          words of the source into resources/translations/*.ts
python packaging/translate.py release         every .ts there into its .qm
python packaging/translate.py pseudo FOLDER   made-up languages for tests: app_en-XA.qm, app_ar-XB.qm
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent
ACCENTS = str.maketrans("aeiouyAEIOUcnsz", "åéîöûýÅÉÎÖÛçñšž")
ISOLATES = {"en-XA": ("⟦", "⟧"), "ar-XB": ("\u2067⟦", "⟧\u2069")}


def main(arguments: list[str]) -> int:
    match arguments:
        case ["update"]:
            for file in sorted({*FOLDER.glob("app_*.ts"), FOLDER / "app_en.ts"}):
                update(file)
        case ["release"]:
            for file in sorted(FOLDER.glob("app_*.ts")):
                release(file, file.with_suffix(".qm"))
        case ["pseudo", folder]:
            pseudo(Path(folder))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


def update(file: Path) -> None:
    """Bring a language's file up to date; English holds nothing but its plurals, which are filled by rule."""
    language = file.stem.removeprefix("app_")
    collect(file, language, plurals_only=language == "en")
    if language == "en":
        tree = ET.parse(file)  # noqa: S314 our own file
        for message in tree.iter("message"):
            fill_plural(message)
        tree.write(file, encoding="utf-8", xml_declaration=True)


def collect(file: Path, language: str, *, plurals_only: bool = False) -> None:
    options = ["-extensions", "py", "-no-obsolete", "-locations", "none", "-disable-heuristic", "similartext"]
    options += ["-source-language", "en", "-target-language", language]
    options += ["-pluralonly"] if plurals_only else []
    run("pyside6-lupdate", *options, str(ROOT / "workstation"), "-ts", str(file))


def fill_plural(message: ET.Element) -> None:
    """One act, two acts: what the source writes as "act(s)"."""
    source = message.findtext("source") or ""
    translation = message.find("translation")
    assert translation is not None
    forms = translation.findall("numerusform")
    if translation.get("type") == "unfinished":
        for form, ending in zip(forms, ("", "s"), strict=True):
            form.text = source.replace("(s)", ending)
        del translation.attrib["type"]


def release(file: Path, to: Path) -> None:
    run("pyside6-lrelease", "-silent", "-nounfinished", str(file), "-qm", str(to))


def pseudo(folder: Path) -> None:
    """Two languages that nobody speaks: whatever lacks the brackets on the screen cannot be translated."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for language, (opening, closing) in ISOLATES.items():
            file = Path(scratch) / f"app_{language}.ts"
            collect(file, "en")
            tree = ET.parse(file)  # noqa: S314 our own file
            for message in tree.iter("message"):
                translation = message.find("translation")
                assert translation is not None
                translation.attrib.pop("type", None)
                said = f"{opening}{disguised(message.findtext('source') or '')}{closing}"
                for form in translation.findall("numerusform") or [translation]:
                    form.text = said
            tree.write(file, encoding="utf-8", xml_declaration=True)
            release(file, folder / f"app_{language}.qm")


def disguised(source: str) -> str:
    """Readable English that is no English: accents, 40 % longer; places and mnemonics stay."""
    parts = source.split("%")
    told = [parts[0].translate(ACCENTS), *(part[:1] + part[1:].translate(ACCENTS) for part in parts[1:])]
    return "%".join(told) + "~" * max(1, len(source) * 2 // 5)


def run(tool: str, *arguments: str) -> None:
    subprocess.run([str(TOOLS / tool), *arguments], check=True, stdout=subprocess.DEVNULL)  # noqa: S603


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
