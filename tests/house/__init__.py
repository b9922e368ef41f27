"""The house's own rules: what the linters do not know and a reviewer should not have to say twice."""

from collections.abc import Iterator
from pathlib import Path

from tests.house import layout, screen, speech, words
from tests.house.source import Finding, Rule, Source

RULES: tuple[Rule, ...] = (
    layout.short_files,
    layout.short_functions,
    layout.opening_sentence,
    layout.telling_names,
    screen.plain_text,
    screen.kits_own,
    screen.one_loop,
    screen.literal_translations,
    screen.no_decoding,
    speech.spoken_words,
    speech.outside_of_texts,
    speech.values_by_fill,
    speech.facts_by_joined,
    speech.literal_sentences,
    words.no_turning_characters,
    words.literal_log_messages,
    words.quiet,
    words.named_crashpoints,
    words.real_things,
)
_FOLDERS = ("workstation", "backend_stub", "tests", "packaging", ".ci")
_KINDS = {".py", ".sh", ".toml", ".md", ""}


def sources(top: Path) -> Iterator[Source]:
    """Every file of ours that is written by hand and read by people."""
    found = [path for path in top.iterdir() if path.is_file()]
    for folder in _FOLDERS:
        found += [path for path in (top / folder).rglob("*") if path.is_file()]
    for path in sorted(found):
        if path.suffix in _KINDS and "__pycache__" not in path.parts:
            yield Source.read(top, path)


def findings(source: Source) -> list[Finding]:
    return [finding for rule in RULES for finding in rule(source)]
