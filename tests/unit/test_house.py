"""The house's own rules hold, and each of them can be broken and is then heard."""

from pathlib import Path

import pytest

from tests.house import RULES, findings, sources
from tests.house.source import Source

TOP = Path(__file__).parents[2]
VIEW = "workstation/ui/features/inbox/view.py"
PANEL = '"""A panel."""\n'

BROKEN = [
    ("short_files", "workstation/long.py", '"""Long."""\n' + "x = 1\n" * 250),
    ("short_files", "packaging/long.sh", "true\n" * 251),
    ("short_functions", "workstation/a.py", '"""A."""\ndef f():\n' + "    x = 1\n" * 40),
    ("short_functions", "tests/a.py", '"""A."""\nasync def f():\n' + "    x = 1\n" * 40),
    ("opening_sentence", "workstation/a.py", "x = 1\n"),
    ("opening_sentence", "backend_stub/a.py", '"""not a sentence"""\n'),
    ("telling_names", "workstation/utils.py", '"""A."""\n'),
    ("telling_names", "workstation/helpers/a.py", '"""A."""\n'),
    ("telling_names", "workstation/a.py", '"""A."""\ndef get_name(): ...\n'),
    ("telling_names", "workstation/a.py", '"""A."""\nclass TabManager: ...\n'),
    ("plain_text", VIEW, PANEL + "box = QMessageBox(self)\n"),
    ("plain_text", VIEW, PANEL + "QToolTip.showText(p, t)\nbrowser = QTextBrowser()\n"),
    ("plain_text", VIEW, PANEL + "self.view.setHtml(body)\n"),
    ("plain_text", VIEW, PANEL + "label.setTextFormat(Qt.TextFormat.RichText)\n"),
    ("plain_text", VIEW, PANEL + "row.setToolTip(customer.name)\n"),
    ("plain_text", "workstation/ui/kit/labels.py", PANEL + "self.setTextFormat(Qt.TextFormat.AutoText)\n"),
    ("kits_own", VIEW, PANEL + "label = QLabel(name, self)\n"),
    ("kits_own", VIEW, PANEL + "shape = QLabel(self)\nshape.setPixmap(icon.pixmap(side, side))\n"),
    ("kits_own", VIEW, PANEL + "self.field = QLineEdit(self)\n"),
    ("one_loop", VIEW, PANEL + "dialog.exec()\n"),
    ("one_loop", "workstation/app.py", PANEL + "QApplication.processEvents()\n"),
    ("literal_translations", VIEW, PANEL + 'self.tr(f"{n} unread")\n'),
    ("literal_translations", VIEW, PANEL + 'self.tr("unread: " + n)\n'),
    ("literal_translations", VIEW, PANEL + 'self.tr("unread: %s" % n)\n'),
    ("literal_translations", VIEW, PANEL + 'self.tr("unread: {}".format(n))\n'),
    ("literal_translations", VIEW, PANEL + 'QCoreApplication.translate("Inbox", words[n])\n'),
    ("spoken_words", VIEW, PANEL + 'label = PlainLabel("Notes", self)\n'),
    ("spoken_words", VIEW, PANEL + 'label.setText(f"{n} unread")\n'),
    ("spoken_words", VIEW, PANEL + 'self.setAccessibleName("Notes" if notes else "")\n'),
    ("spoken_words", VIEW, PANEL + 'Question(self, "Really?", self.tr("It is gone then."), choices)\n'),
    ("outside_of_texts", VIEW, PANEL + "text = f\"{name} · {self.tr('not sent')}\"\n"),
    ("values_by_fill", VIEW, PANEL + 'text = self.tr("Tab %1").replace("%1", name)\n'),
    ("values_by_fill", VIEW, PANEL + 'text = self.tr("Tab {}").format(name)\n'),
    ("values_by_fill", VIEW, PANEL + 'text = self.tr("Tab %s") % name\n'),
    ("facts_by_joined", VIEW, PANEL + 'text = " · ".join(facts)\n'),
    ("literal_sentences", "workstation/store/a.py", '"""A."""\nraise WorkstationError(f"{path} is gone.")\n'),
    ("literal_sentences", "workstation/store/a.py", '"""A."""\nraise StoreTrouble("Gone: " + path)\n'),
    ("no_decoding", VIEW, PANEL + "picture = QImage.fromData(content)\n"),
    ("no_decoding", "workstation/services/a.py", PANEL + "QImageReader(buffer).read()\n"),
    ("no_turning_characters", "README.md", "looks \u202eesrever\u202c\n"),
    ("no_turning_characters", "workstation/a.py", '"""A."""\nx = "\u2066"\n'),
    ("literal_log_messages", "workstation/a.py", '"""A."""\nlog.info(body)\n'),
    ("literal_log_messages", "backend_stub/a.py", '"""A."""\nlog.log(level, f"{body}")\n'),
    ("quiet", "workstation/a.py", '"""A."""\nprint(token)\n'),
    ("quiet", "workstation/a.py", '"""A."""\nsys.stderr.write(token)\n'),
    ("named_crashpoints", "workstation/a.py", '"""A."""\ncrashpoint(place)\n'),
    ("named_crashpoints", "backend_stub/a.py", '"""A."""\ncrashpoint("After Commit")\n'),
    ("real_things", "tests/a.py", '"""A."""\nfrom unittest.mock import patch\n'),
    ("real_things", "tests/a.py", '"""A."""\nfrom unittest import mock\n'),
]

KEPT = [
    ("workstation/a.py", '"""A."""\ndef f():\n' + "    x = 1\n" * 39),
    ("workstation/store/a.py", '"""A."""\nrows = session.exec(select(Row))\n'),
    ("workstation/ui/kit/labels.py", PANEL + "label = QLabel(text)\nlabel.setToolTip(tooltip(text))\n"),
    (VIEW, PANEL + "picture = Shape(icons, self)\nrow.setToolTip(tooltip(name))\n"),
    (VIEW, PANEL + 'self.tr("%n unread", "", n)\npainter.translate(x, y)\n'),
    (
        VIEW,
        PANEL
        + 'self.setWindowTitle("Groundcrew")\nb.setText(" · ")\nb.setText(fill(self.tr("Tab %1"), n))\n',
    ),
    ("workstation/store/a.py", '"""A."""\nraise WorkstationError("%1 is gone.", path)\nraise Lost(_LOST)\n'),
    (VIEW, PANEL + 'self.tr("one sentence "\n        "on two lines")\ndialog.open()\n'),
    ("workstation/a.py", '"""A."""\nlog.info("%d messages", n)\nlog.log(level, "told")\nx = "\\u202e"\n'),
    ("workstation/__main__.py", '"""A."""\nprint("how to use it")\n'),
]


@pytest.mark.parametrize(("rule", "path", "text"), BROKEN)
def test_a_broken_rule_is_heard(rule: str, path: str, text: str) -> None:
    named = {one.__name__: one for one in RULES}
    assert list(named[rule](Source.of(path, text)))


def test_every_rule_was_broken_once() -> None:
    assert {rule.__name__ for rule in RULES} == {rule for rule, _path, _text in BROKEN}


@pytest.mark.parametrize(("path", "text"), KEPT)
def test_what_keeps_the_rules_is_left_in_peace(path: str, text: str) -> None:
    assert findings(Source.of(path, text)) == []


def test_the_rules_look_at_the_whole_house() -> None:
    looked = {source.path for source in sources(TOP)}
    assert {
        "workstation/errors.py", "backend_stub/__init__.py", "tests/conftest.py", "pyproject.toml",
        "packaging/lock.sh", "tests/unit/test_house.py",
    } <= looked  # fmt: skip
    assert not any(".venv" in path for path in looked)
