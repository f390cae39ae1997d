"""Seat markers that Bokeh does not have in this shape: a diamond as wide as it is high, and a square as large as the disc
beside it; each also open with a dot, for guests who have not answered."""

from __future__ import annotations

from bokeh.models import CustomJS

_DIAMOND = "const d = 1.2 * r; ctx.moveTo(0, -d); ctx.lineTo(d, 0); ctx.lineTo(0, d); ctx.lineTo(-d, 0); ctx.closePath()"
_SQUARE = "const d = 0.9 * r; ctx.rect(-d, -d, 2 * d, 2 * d)"
_PAINT = "visuals.fill.apply(ctx, i); visuals.line.apply(ctx, i)"
_DOT = (
    "ctx.beginPath(); ctx.arc(0, 0, 0.4 * r, 0, 2 * Math.PI); visuals.line.set_vectorize(ctx, i); "
    "ctx.fillStyle = ctx.strokeStyle; ctx.fill()"
)


def seat_markers() -> dict[str, CustomJS]:
    """Definitions for `Scatter(defs=...)`, one set a document."""
    shapes = {
        "@vip": (_DIAMOND, _PAINT),
        "@access": (_SQUARE, _PAINT),
        "@vip_open": (_DIAMOND, _PAINT, _DOT),
        "@access_open": (_SQUARE, _PAINT, _DOT),
    }
    return {
        name: CustomJS(code=f"export default (args, obj, {{ctx, i, r, visuals}}) => {{ {'; '.join(steps)} }}")
        for name, steps in shapes.items()
    }
