"""Every text is collected, and every language is sound: ``python -m tests.house.translations``."""

import ast
import re
import sys
import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path
from types import ModuleType

from tests.house.source import Source, is_text
from tests.house.ts_file import TsFile, source_faults

TOP = Path(__file__).parents[2]
_ROOM = TOP / "workstation"
_SENTENCE = re.compile(r"[A-Z][a-z’']* .*\.", re.DOTALL)
_ENGLISH = "workstation/__main__.py"  # the command line


def translate() -> ModuleType:
    """packaging/translate.py, a script beside no package."""
    sys.path.insert(0, str(TOP / "packaging"))
    try:
        import translate as script  # type: ignore[import-not-found]
    finally:
        sys.path.pop(0)
    return script


def findings(scratch: Path) -> Iterator[str]:
    """``scratch``: an empty folder."""
    script = translate()
    script.pseudo(scratch, scratch)
    for language in script.PSEUDO:
        yield from TsFile.read(scratch / f"app_{language}.ts").faults()
    yield from source_faults(TsFile.read(scratch / "app_en-XA.ts").texts)
    for file in sorted(script.FOLDER.glob("app_*.ts")):
        kept = TsFile.read(file)
        language = file.stem.removeprefix("app_")
        wanted = scratch / file.name
        script.collect([wanted], language, plurals_only=language == "en")
        yield from kept.strays(TsFile.read(wanted))
        yield from kept.faults()
    collected = script.troubles.sentences(_ROOM)
    for path in sorted(_ROOM.rglob("*.py")):
        yield from uncollected(Source.read(TOP, path), collected)


def uncollected(source: Source, collected: Collection[str]) -> Iterator[str]:
    """Sentences of rooms without Qt that are none for the translators, who get only ``collected`` ones."""
    if source.within("workstation/ui", _ENGLISH):
        return
    described = {id(node.value) for node in ast.walk(source.tree) if isinstance(node, ast.Expr)}
    texts = (node for node in ast.walk(source.tree) if isinstance(node, ast.Constant) and is_text(node))
    for node in texts:
        said = id(node) not in described and _SENTENCE.fullmatch(node.value)
        if said and node.value not in collected:
            yield f"{source.path}:{node.lineno}: nobody translates {node.value[:60]!r}: say Sentence(…)"


def main() -> int:
    with tempfile.TemporaryDirectory() as scratch:
        found = list(findings(Path(scratch)))
        texts = len(TsFile.read(Path(scratch) / "app_en-XA.ts").texts)
    for finding in found:
        print(finding)
    print(f"{texts} texts to translate, {len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
