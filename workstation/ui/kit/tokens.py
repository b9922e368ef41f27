"""The colours of the three schemes, by what they are for; every pair that meets is readable (WCAG AA)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours as ``#rrggbb``. Text stands on bg, surface, raised, accent_bg, note_bg and the two *_bg."""

    dark: bool
    bg: str  # behind everything
    surface: str  # lists, timeline, editors
    raised: str  # buttons, cards, headers
    text: str
    muted: str  # second-rank text
    border: str  # the edge of a control: 3:1
    divider: str  # decoration only
    accent: str
    on_accent: str
    accent_bg: str  # selection, my own messages
    danger: str
    danger_bg: str
    warn: str
    warn_bg: str
    ok: str
    note_bg: str  # internal notes: unmistakably not a reply
    focus: str


LIGHT = Tokens(
    dark=False,
    bg="#f6f7f9",
    surface="#ffffff",
    raised="#eef1f5",
    text="#14181f",
    muted="#525c6b",
    border="#7c8798",
    divider="#dde2e9",
    accent="#1d4ed8",
    on_accent="#ffffff",
    accent_bg="#e3ebfd",
    danger="#b42318",
    danger_bg="#fee4e2",
    warn="#8a4b00",
    warn_bg="#fef0c7",
    ok="#1b6e3b",
    note_bg="#fbf3d4",
    focus="#1d4ed8",
)

DARK = Tokens(
    dark=True,
    bg="#12151b",
    surface="#191d25",
    raised="#232934",
    text="#e8ebf0",
    muted="#a9b2c0",
    border="#7a8596",
    divider="#2c3340",
    accent="#7ea6ff",
    on_accent="#0b1020",
    accent_bg="#22314f",
    danger="#ff9b8f",
    danger_bg="#4a1512",
    warn="#f7c64f",
    warn_bg="#3d2d05",
    ok="#72d99a",
    note_bg="#322c14",
    focus="#7ea6ff",
)

HIGH_CONTRAST = Tokens(
    dark=True,
    bg="#000000",
    surface="#000000",
    raised="#141414",
    text="#ffffff",
    muted="#e2e2e2",
    border="#ffffff",
    divider="#8c8c8c",
    accent="#8ecbff",
    on_accent="#000000",
    accent_bg="#06304f",
    danger="#ffb4ab",
    danger_bg="#400500",
    warn="#ffdf80",
    warn_bg="#332500",
    ok="#8df0b0",
    note_bg="#2b2600",
    focus="#ffe94d",
)

SCHEMES = {"light": LIGHT, "dark": DARK, "contrast": HIGH_CONTRAST}
