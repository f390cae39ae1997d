"""Which glyph takes which colour: figures register it once, and a change of theme goes through it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from bokeh.core.property.vectorization import Field
from bokeh.models import CategoricalColorMapper
from bokeh.transform import transform

from seatplan.rooms.marks import TABLE_ROLES
from seatplan.rooms.palette import SEAT_ROLES, Colours

Palette = Callable[[Colours], list[str]]


class Painter:
    """Hands out colours of the theme of the moment and exchanges them later."""

    def __init__(self, theme: Colours) -> None:
        self.theme = theme
        self._mappers: list[tuple[CategoricalColorMapper, Palette]] = []
        self._glyphs: list[tuple[Any, dict[str, str]]] = []

    def by_table(self, palette: Palette) -> Field:
        """A colour that follows a table's role."""
        return self._by_role(palette, TABLE_ROLES)

    def by_seat(self, palette: Palette) -> Field:
        """A colour that follows a seat's role."""
        return self._by_role(palette, SEAT_ROLES)

    def paint(self, glyph: Any, **tokens: str) -> None:
        """Give a glyph's properties the colours of these names, now and after a change of theme."""
        self._glyphs.append((glyph, tokens))
        self._apply(glyph, tokens)

    def recolour(self, theme: Colours) -> None:
        """Take the colours of another theme."""
        self.theme = theme
        for mapper, palette in self._mappers:
            mapper.palette = palette(theme)
        for glyph, tokens in self._glyphs:
            self._apply(glyph, tokens)

    def _by_role(self, palette: Palette, roles: Sequence[str]) -> Field:
        known = next((mapper for mapper, other in self._mappers if other is palette), None)
        if known is None:
            known = CategoricalColorMapper(factors=list(roles), palette=palette(self.theme))
            self._mappers.append((known, palette))
        return transform("role", known)

    def _apply(self, glyph: Any, tokens: dict[str, str]) -> None:
        glyph.update(**{key: getattr(self.theme, token) for key, token in tokens.items()})
