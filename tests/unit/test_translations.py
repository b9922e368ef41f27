"""A translation that would break on the screen is refused, for each way in which it can break."""

from pathlib import Path

import pytest

from tests.house.source import Source
from tests.house.translations import findings, translate, uncollected
from tests.house.ts_file import Text, TsFile, source_faults

KEPT = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="{language}" sourcelanguage="en">
<context>
    <name>Inbox</name>
    <message{counted}>
        <source>{source}</source>
        {translation}
    </message>
</context>
</TS>
"""


def kept(folder: Path, language: str, source: str, *forms: str, kind: str = "") -> TsFile:
    """A file with one text; several forms: a counted one."""
    counted = ' numerus="yes"' if "%n" in source else ""
    parts = "".join(f"<numerusform>{form}</numerusform>" for form in forms) if counted else "".join(forms)
    translation = f"<translation{kind}>{parts}</translation>"
    file = folder / f"app_{language}.ts"
    told = KEPT.format(language=language, counted=counted, source=source, translation=translation)
    file.write_text(told, "utf-8")
    return TsFile.read(file)


@pytest.mark.parametrize(
    ("source", "form", "fault"),
    [
        ("Reply to %1", "Antwort", "%1 is lost"),
        ("Reply to %1", "Antwort an %1 von %2", "%2 is invented"),
        ("%1 of %2", "%1 von %1", "%2 is lost"),
        ("&amp;File", "Datei", "the & of its letter"),
        ("File", "&amp;Datei", "the & of its letter"),
        ("Trouble: ", "Fehler:", "a stray space"),
        ("Trouble", "Fehler ", "a stray space"),
        ("Trouble", "\u202eFehler\u202c", "turns what follows"),
        ("Reply to %1", "Antwort an \u2068%1", "is not closed"),
        ("Reply to %1", "Antwort an %1\u2069", "is not closed"),
        ("Trouble", "", "0.0 % translated"),
    ],
)
def test_a_broken_translation_is_found(tmp_path: Path, source: str, form: str, fault: str) -> None:
    assert any(fault in found for found in kept(tmp_path, "de", source, form).faults())


@pytest.mark.parametrize(
    ("language", "forms", "fault"),
    [
        ("de", ("%n Datei", "Dateien"), "%n is lost"),
        ("de", ("%n Datei(s)", "%n Dateien"), "(s) is no plural"),
        ("ru", ("%n файл", "%n файла"), "2 plural forms; ru has 3"),
        ("ar", ("%n ملف", "%n ملف"), "2 plural forms; ar has 6"),
        ("ja", ("%n 件", "%n 件"), "2 plural forms; ja has 1"),
        ("en", ("%n file(s)", "%n files"), "(s) is no plural"),
        ("en", ("%n file are here", "%n files are here"), "speaks of many"),
    ],
)
def test_a_broken_plural_is_found(tmp_path: Path, language: str, forms: tuple[str, ...], fault: str) -> None:
    assert any(fault in found for found in kept(tmp_path, language, "%n file(s)", *forms).faults())


@pytest.mark.parametrize(
    ("language", "source", "forms"),
    [
        ("de", "Reply to %1 (%2)", ("%2: Antwort an \u2068%1\u2069",)),
        ("fr", "&amp;File", ("&amp;Fichier",)),
        ("de", "this &amp; that", ("dies &amp; das",)),
        ("ru", "%n file(s)", ("%n файл", "%n файла", "%n файлов")),
        ("th", "%n file(s)", ("%n ไฟล์",)),
    ],
)
def test_a_sound_translation_is_left_in_peace(
    tmp_path: Path, language: str, source: str, forms: tuple[str, ...]
) -> None:
    assert not list(kept(tmp_path, language, source, *forms).faults())


def test_what_nobody_has_translated_counts(tmp_path: Path) -> None:
    unfinished = kept(tmp_path, "de", "Trouble", "Fehler", kind=' type="unfinished"')
    assert list(unfinished.faults()) == ["app_de.ts: 0.0 % translated, 100 % wanted"]
    assert not list(unfinished.faults(complete=0))


def test_a_text_that_was_not_collected_is_named(tmp_path: Path) -> None:
    here, there = kept(tmp_path, "de", "Old", "Alt"), kept(tmp_path, "de", "New", "Neu")
    assert [stray.split(": ")[1] for stray in here.strays(there)] == ["not collected", "nobody says it"]
    assert not list(here.strays(here))


@pytest.mark.parametrize(
    ("source", "counted", "fault"),
    [
        ("file(s)", False, "(s) without a count"),
        ("files", True, "without %n"),
        ("%1 of %3", False, "its places"),
        ("Hello {name}", False, "never filled"),
        ("Hello %s", False, "never filled"),
    ],
)
def test_what_no_translator_can_mend_is_found(source: str, *, counted: bool, fault: str) -> None:
    [found] = source_faults([Text("Inbox", source, "", counted, (source,))])
    assert fault in found


def test_the_made_up_languages_keep_places_and_letters() -> None:
    disguised = translate().disguised
    accented = disguised("&Close %1 of %n tabs", "en-XA")
    assert accented.startswith("⟦&Clöšé %1 öf %n tåbš~")
    assert len(accented) >= 1.4 * len("&Close %1 of %n tabs")
    assert disguised("&Close %1", "ar-XB") == "\u200f\u2067⟦&Close %1⟧\u2069"


def test_whoever_speaks_a_language_that_is_made_anew_keeps_the_old_file_to_the_end(tmp_path: Path) -> None:
    script, made = translate(), tmp_path / "app_de.qm"
    kept(tmp_path, "de", "To %1", "Nach %1")
    script.release(tmp_path / "app_de.ts", made)
    before = made.read_bytes()
    with made.open("rb") as spoken:
        kept(tmp_path, "de", "To %1", "Zu dem Wort %1")
        script.release(tmp_path / "app_de.ts", made)
        assert spoken.read() == before != made.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["app_de.qm", "app_de.ts"]


def test_every_text_is_collected_and_every_language_sound(tmp_path: Path) -> None:
    assert list(findings(tmp_path)) == []
    made_up = {language: TsFile.read(tmp_path / f"app_{language}.ts") for language in ("en-XA", "ar-XB")}
    assert all(len(file.texts) > 400 for file in made_up.values())
    said = {text.source for text in made_up["en-XA"].texts if text.context == "Trouble"}
    assert "%1 is empty and was not attached." in said, "what the rooms without Qt say"


@pytest.mark.parametrize(
    ("path", "module", "told"),
    [
        ("workstation/sync/a.py", 'told = "It has failed at this."', True),
        ("workstation/sync/a.py", 'TOLD = ("It has failed at this, "\n    "and tries again.")', True),
        ("workstation/sync/a.py", 'told = "The disk is full."', False),  # collected
        ("workstation/sync/a.py", 'def f() -> None:\n    """It has failed at this."""', False),
        ("workstation/sync/a.py", 'log.info("it has failed at this")', False),
        ("workstation/ui/a.py", 'told = self.tr("It has failed at this.")', False),
    ],
)
def test_a_sentence_that_no_translator_gets_is_found(path: str, module: str, *, told: bool) -> None:
    found = list(uncollected(Source.of(path, module), {"The disk is full."}))
    assert len(found) == told
    assert all(one.startswith(f"{path}:1: nobody translates") for one in found)
