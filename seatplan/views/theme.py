"""Colours, type and sizes of Seatplan, in one place: pages read them as CSS variables, components through the Material
theme, room figures as attributes of a `Theme`.

Contrast against `surface` of the same theme is at least 4.5 for text and 3 for marks and borders of controls; a test
computes it.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace

FONT = 'Roboto, "Segoe UI", system-ui, -apple-system, "Helvetica Neue", "Noto Sans", Arial, sans-serif'
FONT_MONO = 'ui-monospace, "Roboto Mono", Menlo, Consolas, monospace'

# (size, line height) in pixels
TYPE = {
    "figure": (28, 36),
    "title": (24, 32),
    "panel": (20, 28),
    "section": (16, 24),
    "body": (14, 20),
    "dense": (13, 16),
    "caption": (12, 16),
    "plan": (11, 16),  # table names on a drawing, nowhere else
}
RADIUS_MARK = 4
RADIUS = 8
HEADER_HEIGHT = 56
NAVIGATION_WIDTH = 208
DRAWER_TABLE = 328
DRAWER_GUEST = 408
NARROW = 1200  # below this width the navigation hides behind the menu button


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, each named by its use. All are `#RRGGBB`."""

    name: str  # "light", "dark" or "projector"
    dark: bool
    ink: str  # text
    ink2: str  # secondary text, captions
    line2: str  # borders of controls, table rings, free seats
    line: str  # hairlines, card borders
    accent: str  # action, selection, links
    onaccent: str  # text on accent
    soft: str  # selected row, navigation, drop target
    warn: str  # would be lost, not saved, no table
    warnsoft: str
    warnmark: str  # warning border or ring, never text
    err: str  # over capacity, declined but seated, clash
    errsoft: str
    ok: str  # saved, confirmed, no problem
    oksoft: str
    vip: str  # VIP and protected
    vipsoft: str
    seat: str  # taken seat
    wall: str  # walls and pillars
    bg: str  # page
    surface: str  # card
    sunken: str  # chip and track
    hall: str  # floor of a room
    fix: str  # stage, bar, stairs

    def colours(self) -> dict[str, str]:
        """Every colour by its name."""
        return {key: value for key, value in asdict(self).items() if isinstance(value, str) and key != "name"}

    def css(self) -> str:
        """The colours as CSS declarations: `--sp-ink:#17212B;...`."""
        return "".join(f"--sp-{key}:{value};" for key, value in self.colours().items())


LIGHT = Theme(
    name="light",
    dark=False,
    ink="#17212B",
    ink2="#51606E",
    line2="#7B8794",
    line="#DCE1E7",
    accent="#1B5FAE",
    onaccent="#FFFFFF",
    soft="#E4EEF9",
    warn="#8A5200",
    warnsoft="#FDF1DD",
    warnmark="#C47A00",
    err="#B3261E",
    errsoft="#FCEAE7",
    ok="#0B6A58",
    oksoft="#E0F2ED",
    vip="#76398F",
    vipsoft="#F4EAF8",
    seat="#5C7185",
    wall="#3C4956",
    bg="#F5F7F9",
    surface="#FFFFFF",
    sunken="#EDF0F4",
    hall="#FBFCFD",
    fix="#E6EAEF",
)

DARK = Theme(
    name="dark",
    dark=True,
    ink="#E9EEF3",
    ink2="#AAB6C2",
    line2="#8694A2",
    line="#34404C",
    accent="#85B7F3",
    onaccent="#0A2342",
    soft="#203853",
    warn="#F2B655",
    warnsoft="#3A2E16",
    warnmark="#F2B655",
    err="#FF9381",
    errsoft="#452220",
    ok="#63CDAC",
    oksoft="#15382F",
    vip="#D9AAEA",
    vipsoft="#392543",
    seat="#8FA3B6",
    wall="#A3B0BD",
    bg="#11161C",
    surface="#1A2129",
    sunken="#232C36",
    hall="#161C23",
    fix="#26303A",
)

PROJECTOR = replace(
    DARK,
    name="projector",
    bg="#0B0F14",
    surface="#0B0F14",
    hall="#10161D",
    ink="#F3F6F9",
    ink2="#BAC5D0",
    line2="#8E9CAA",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, PROJECTOR)}


def theme_of(dark: bool) -> Theme:
    """The theme of work pages."""
    return DARK if dark else LIGHT


def contrast(first: str, second: str) -> float:
    """WCAG 2 contrast ratio of two colours `#RRGGBB`, from 1 to 21.

    See https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
    """
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def css_variables() -> str:
    """Tokens of both themes as a style sheet of the document; `<html data-theme="dark">` chooses. Variables pierce shadow
    roots, so every component sees them and changes with them."""
    sizes = "".join(f"--sp-{key}:{size}px/{line}px var(--sp-font);" for key, (size, line) in TYPE.items())
    return (
        f":root{{--sp-font:{FONT};{sizes}color-scheme:light;{LIGHT.css()}}}"
        f':root[data-theme="dark"]{{color-scheme:dark;{DARK.css()}}}'
        f':root[data-theme="projector"]{{color-scheme:dark;{PROJECTOR.css()}}}'
    )
