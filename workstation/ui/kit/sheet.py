"""The one style sheet of the application, written from the tokens and the size of the letters."""

from pathlib import Path

from workstation.ui.kit.tokens import Tokens

_SHAPES = (Path(__file__).parents[3] / "resources" / "sheet").as_posix()


def style_sheet(t: Tokens, em: int) -> str:
    """QSS for all widgets; ``em`` is the height of a line in pixels. Features set properties only."""
    return "\n".join(
        (
            _texts(t, em),
            _lists(t, em),
            _fields(t, em),
            _choices(t, em),
            _buttons(t, em),
            _frames(t, em),
            _bars(t, em),
        )
    )


def _shape(name: str, t: Tokens) -> str:
    """The file of a shape that Qt's own controls show; a sheet cannot colour one itself."""
    return f"{_SHAPES}/{name}-{'dark' if t.dark else 'light'}.svg"


def _texts(t: Tokens, em: int) -> str:
    tones = "".join(
        f'QLabel[tone="{tone}"] {{ color: {color}; }}\n'
        for tone, color in (
            ("muted", t.muted), ("danger", t.danger), ("warn", t.warn), ("ok", t.ok), ("accent", t.accent),
        )
    )  # fmt: skip
    return f"""{tones}
QLabel[weight="strong"] {{ font-weight: 600; }}
QLabel[weight="title"] {{ font-weight: 600; font-size: {em * 11 // 10}px; }}
QToolTip {{ color: {t.text}; background: {t.raised}; border: 1px solid {t.border}; padding: 4px; }}"""


def _fields(t: Tokens, em: int) -> str:
    pad = em // 4
    return f"""
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateTimeEdit {{
  background: {t.surface}; color: {t.text}; border: 1px solid {t.border}; border-radius: 6px;
  padding: {pad}px {pad + 3}px; placeholder-text-color: {t.muted};
  selection-background-color: {t.accent}; selection-color: {t.on_accent};
}}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDateTimeEdit:focus {{
  border: 2px solid {t.focus}; padding: {pad - 1}px {pad + 2}px;
}}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{ color: {t.muted}; background: {t.bg}; }}
QComboBox::drop-down, QDateTimeEdit::drop-down, QSpinBox::up-button, QSpinBox::down-button {{
  border: none; background: transparent; width: {em * 1.2:.0f}px;
}}
QComboBox::down-arrow, QDateTimeEdit::down-arrow, QSpinBox::down-arrow {{
  image: url("{_shape("down", t)}"); width: {em // 2 + 3}px; height: {em // 2 + 3}px;
}}
QSpinBox::up-arrow {{ image: url("{_shape("up", t)}"); width: {em // 2 + 3}px; }}
QSpinBox {{ padding: {pad}px {em * 1.2 + 4:.0f}px {pad}px {pad + 8}px; }}
QDialogButtonBox {{ button-layout: 3; }}
QComboBox QAbstractItemView {{ border: 1px solid {t.border}; }}
QLineEdit[frameless="true"] {{
  border-color: transparent; background: transparent; padding: {pad - 1}px {pad + 3}px;
}}
QLineEdit[frameless="true"]:focus {{ border-color: {t.focus}; padding: {pad - 2}px {pad + 2}px; }}
QPlainTextEdit[mode="note"] {{ background: {t.note_bg}; border-color: {t.warn}; }}"""


def _choices(t: Tokens, em: int) -> str:
    """One of several, and yes or no: as large chosen as not."""
    return f"""
QRadioButton::indicator {{
  width: {em}px; height: {em}px; border-radius: {em // 2}px;
  background: {t.surface}; border: 1px solid {t.border};
}}
QRadioButton::indicator:checked {{
  border-color: {t.accent}; background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
    stop: 0 {t.accent}, stop: 0.55 {t.accent}, stop: 0.6 {t.surface}, stop: 1 {t.surface});
}}
QRadioButton::indicator:focus, QCheckBox::indicator:focus {{
  width: {em - 2}px; height: {em - 2}px; border: 2px solid {t.focus};
}}
QRadioButton:focus {{ color: {t.accent}; }}
QCheckBox::indicator {{
  width: {em}px; height: {em}px; background: {t.surface}; border: 1px solid {t.border}; border-radius: 4px;
}}
QCheckBox::indicator:checked {{
  background: {t.accent}; border-color: {t.accent};
  image: url("{_shape("check", t)}");
}}"""


def _buttons(t: Tokens, em: int) -> str:
    pad, side = em // 4, em // 2 + 4
    return f"""
QPushButton, QToolButton {{
  background: {t.raised}; color: {t.text}; border: 1px solid {t.divider}; border-radius: 6px;
  padding: {pad + 1}px {side + 1}px;
}}
QToolButton {{ padding: {pad + 1}px; }}
QPushButton, QToolButton {{ icon-size: {round(em * 0.85)}px; }}
QToolButton[rail="true"] {{ icon-size: {round(em * 1.2)}px; }}
QToolButton[tight="true"] {{ padding: 1px; }}
QPushButton:hover, QToolButton:hover {{ border-color: {t.border}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {t.divider}; }}
QPushButton:checked, QToolButton:checked {{
  background: {t.accent_bg}; color: {t.accent}; border-color: {t.accent};
}}
QPushButton:disabled, QToolButton:disabled {{ color: {t.muted}; border-color: {t.divider}; }}
QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; }}
QPushButton[role="primary"]:disabled {{
  background: {t.raised}; color: {t.muted}; border-color: {t.divider};
}}
QPushButton[role="danger"] {{ color: {t.danger}; border-color: {t.danger}; }}
QPushButton[role="quiet"], QToolButton[role="quiet"] {{ background: transparent; border-color: transparent; }}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover {{ background: {t.raised}; }}
QPushButton[role="quiet"]:checked, QToolButton[role="quiet"]:checked {{
  background: {t.accent_bg}; color: {t.accent}; border-color: transparent;
}}
QPushButton[role="field"] {{
  background: {t.surface}; color: {t.muted}; border-color: {t.border}; text-align: left;
}}
QPushButton:focus {{ border: 2px solid {t.focus}; padding: {pad}px {side}px; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {t.text}; }}
QToolButton:focus, QToolButton[role="quiet"]:focus {{ border: 2px solid {t.focus}; padding: {pad}px; }}
QToolButton[tight="true"]:focus {{ padding: 0; }}
QPushButton::menu-indicator {{
  image: url("{_shape("down", t)}"); width: {em // 2 + 3}px; height: {em // 2 + 3}px;
  subcontrol-origin: padding; subcontrol-position: center right; right: {pad}px;
}}
QToolButton::menu-indicator {{ image: none; }}"""


def _lists(t: Tokens, em: int) -> str:
    return f"""
QAbstractScrollArea {{ background: {t.surface}; border: none; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; }}
QListView, QTreeView, QTableView {{
  background: {t.surface}; color: {t.text}; border: 2px solid transparent; outline: 0;
  selection-background-color: {t.accent_bg}; selection-color: {t.text};
}}
QListView {{ icon-size: {round(em * 1.1)}px; }}
QListView:focus, QTreeView:focus, QTableView:focus {{ border: 2px solid {t.focus}; }}
QListWidget::item, QTreeView::item {{ padding: {em // 5}px {em // 3}px; }}
QListWidget[measured="true"]::item, QTreeView[measured="true"]::item {{ padding: 0; }}
QHeaderView::section {{
  background: {t.raised}; color: {t.muted}; border: none; padding: {em // 4}px {em // 3}px;
}}
QScrollBar:vertical {{ background: transparent; width: {em // 2 + 4}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {em // 2 + 4}px; margin: 0; }}
QScrollBar::handle {{ background: {t.border}; border-radius: {em // 6}px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: {em * 2}px; }}
QScrollBar::handle:horizontal {{ min-width: {em * 2}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{
  background: {t.divider}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
}}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}"""


def _frames(t: Tokens, em: int) -> str:
    return f"""
QFrame[panel="surface"] {{ background: {t.surface}; border: none; }}
QFrame[panel="raised"] {{ background: {t.raised}; border: none; }}
QFrame[panel="card"] {{ background: {t.surface}; border: 1px solid {t.divider}; border-radius: 8px; }}
QFrame[toast] {{ background: {t.surface}; border: 2px solid {t.accent}; border-radius: 8px; }}
QFrame[toast="warn"] {{ border-color: {t.warn}; }}
QFrame[toast="danger"] {{ border-color: {t.danger}; }}
QFrame[toast="warn"][grave="true"] {{ background: {t.warn_bg}; }}
QFrame[toast="danger"][grave="true"] {{ background: {t.danger_bg}; }}
QFrame[panel="drawer"] {{ background: {t.bg}; border: none; border-left: 1px solid {t.border}; }}
QFrame[panel="note"] {{ background: {t.note_bg}; border: none; }}
QFrame[banner="notice"] {{ background: {t.raised}; border: none; border-bottom: 1px solid {t.divider}; }}
QFrame[banner="warning"] {{ background: {t.warn_bg}; border: none; border-bottom: 1px solid {t.warn}; }}
QFrame[banner="block"] {{ background: {t.danger_bg}; border: none; border-bottom: 1px solid {t.danger}; }}
QFrame[rule="true"] {{ background: {t.divider}; border: none; max-height: 1px; min-height: 1px; }}
QSplitter::handle {{ background: {t.divider}; }}
QSplitter::handle:hover, QSplitter::handle:focus {{ background: {t.accent}; }}
QDialog[sheet="true"] {{ background: {t.surface}; border: 1px solid {t.border}; }}
QWidget[dims="true"] {{ background: rgba(0, 0, 0, {110 if t.dark else 50}); }}"""


def _bars(t: Tokens, em: int) -> str:
    pad = em // 4
    return f"""
QMenuBar {{ background: {t.bg}; color: {t.text}; padding: 2px; }}
QMenuBar::item {{ background: transparent; padding: {pad}px {pad * 2}px; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {t.accent_bg}; }}
QMenuBar::item:disabled {{ color: {t.muted}; }}
QMenu {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.border}; padding: 4px; }}
QMenu::item {{ padding: {pad}px {em * 2}px {pad}px {em}px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.accent_bg}; color: {t.text}; }}
QMenu::item:disabled {{ color: {t.muted}; }}
QMenu::separator {{ height: 1px; background: {t.divider}; margin: 4px; }}"""
