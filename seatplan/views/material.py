"""The look of Seatplan as a Material theme, for the components of panel-material-ui: both themes in one dictionary."""

from __future__ import annotations

from typing import Any

from seatplan.views.theme import DARK, FONT, LIGHT, RADIUS, TYPE, Theme

Style = dict[str, Any]
_TOUCH = "@media (pointer: coarse)"  # fingers need 48 pixels


def theme_config() -> Style:
    """What `panel_material_ui.Page(theme_config=...)` takes; components inside inherit it."""
    return {"light": material_theme(LIGHT), "dark": material_theme(DARK)}


def material_theme(theme: Theme) -> Style:
    """Palette, typography, shape and component styles of one theme."""
    return {
        "palette": _palette(theme),
        "typography": _typography(),
        "shape": {"borderRadius": RADIUS},
        "components": _buttons(theme) | _fields(theme) | _surfaces(theme) | _choices(theme),
    }


def _palette(theme: Theme) -> Style:
    def role(main: str, soft: str) -> Style:
        return {"main": main, "light": soft, "dark": main, "contrastText": theme.onaccent}

    return {
        "primary": role(theme.accent, theme.soft),
        "secondary": role(theme.ink2, theme.sunken),
        "error": role(theme.err, theme.errsoft),
        "warning": role(theme.warn, theme.warnsoft),
        "success": role(theme.ok, theme.oksoft),
        "info": role(theme.accent, theme.soft),
        "default": {
            "main": theme.ink,
            "light": theme.sunken,
            "dark": theme.ink,
            "contrastText": theme.surface,
        },
        "text": {"primary": theme.ink, "secondary": theme.ink2, "disabled": theme.line2},
        "background": {"default": theme.bg, "paper": theme.surface},
        "divider": theme.line,
        "action": {"active": theme.ink2, "disabled": theme.line2, "disabledBackground": theme.sunken},
    }


def _typography() -> Style:
    def text(kind: str, weight: int = 400) -> Style:
        size, line = TYPE[kind]
        return {"fontSize": f"{size}px", "lineHeight": f"{line}px", "fontWeight": weight, "letterSpacing": 0}

    return {
        "fontFamily": FONT,
        "fontSize": 14,
        "fontWeightMedium": 700,
        "fontWeightLight": 400,
        "h1": text("title", 700),
        "h2": text("panel", 700),
        "h3": text("section", 700),
        "h4": text("section", 700),
        "h5": text("section", 700),
        "h6": text("body", 700),
        "subtitle1": text("body", 700),
        "subtitle2": text("body", 700),
        "body1": text("body"),
        "body2": text("body"),
        "caption": text("caption"),
        "button": text("body", 700) | {"textTransform": "none"},
    }


def _root(**style: Any) -> Style:
    return {"styleOverrides": {"root": style}}


def _buttons(theme: Theme) -> Style:
    outlined = {
        "color": theme.ink,
        "borderColor": theme.line2,
        "&:hover": {"backgroundColor": theme.sunken, "borderColor": theme.line2},
    }
    return {
        "MuiButtonBase": {"defaultProps": {"disableRipple": True}},
        "MuiButton": {
            "defaultProps": {"disableElevation": True},
            "styleOverrides": {
                "root": {
                    "minHeight": 36,
                    "minWidth": 0,
                    "padding": "0 15px",
                    "borderRadius": RADIUS,
                    "whiteSpace": "nowrap",
                    "boxShadow": "none",
                    "&.MuiButton-sizeSmall": {"minHeight": 32, "padding": "0 11px", "fontSize": "13px"},
                    "&.MuiButton-outlined": outlined,
                    "&.MuiButton-outlined.Mui-disabled": {"color": theme.line2, "borderColor": theme.line},
                    "&.MuiButton-text": {"padding": "0 8px"},
                    "&.MuiButton-contained:hover": {"boxShadow": "none", "filter": "brightness(0.94)"},
                    "&.Mui-focusVisible": {"outline": f"2px solid {theme.accent}", "outlineOffset": 2},
                    "& .MuiButton-startIcon > *": {"fontSize": "20px"},
                    _TOUCH: {"minHeight": 48},
                },
            },
        },
        "MuiIconButton": _root(
            borderRadius=RADIUS,
            padding="8px",
            color=theme.ink2,
            **{
                "&.Mui-focusVisible": {"outline": f"2px solid {theme.accent}"},
                _TOUCH: {"minWidth": 48, "minHeight": 48},
            },
        ),
        "MuiToggleButtonGroup": _root(height=36, backgroundColor=theme.surface, **{_TOUCH: {"height": 48}}),
        "MuiToggleButton": _root(
            padding="0 15px",
            gap="8px",
            color=theme.ink,
            borderColor=theme.line2,
            textTransform="none",
            **{
                "&.Mui-selected, &.Mui-selected.MuiToggleButton-root": {
                    "color": theme.accent,
                    "backgroundColor": theme.soft,
                    "borderColor": theme.line2,
                },
                "&.Mui-selected:hover, &.Mui-selected.MuiToggleButton-root:hover": {
                    "color": theme.accent,
                    "backgroundColor": theme.soft,
                },
            },
        ),
        "MuiChip": {
            "styleOverrides": {
                "root": {
                    "height": 32,
                    "fontSize": "13px",
                    "borderRadius": 999,
                    "&.MuiChip-outlined": {"borderColor": theme.line2},
                    "&.MuiChip-sizeSmall": {"height": 24, "fontSize": "12px"},
                    "&.MuiChip-filled.MuiChip-colorPrimary": {
                        "backgroundColor": theme.soft,
                        "color": theme.accent,
                        "fontWeight": 700,
                    },
                    "&.MuiChip-filled.MuiChip-colorDefault": {
                        "backgroundColor": theme.sunken,
                        "color": theme.ink,
                    },
                    "& .MuiChip-deleteIcon, & .MuiChip-icon": {"color": "inherit"},
                },
            },
        },
    }


def _fields(theme: Theme) -> Style:
    return {
        "MuiFormControl": {"defaultProps": {"size": "small"}},
        "MuiOutlinedInput": {
            "styleOverrides": {
                "root": {
                    "minHeight": 40,
                    "borderRadius": RADIUS,
                    "backgroundColor": theme.surface,
                    "& .MuiOutlinedInput-notchedOutline": {"borderColor": theme.line2},
                    # As wide as the label, which is larger here than Material's.
                    "& .MuiOutlinedInput-notchedOutline legend": {"fontSize": "0.857em"},
                    "&:hover .MuiOutlinedInput-notchedOutline": {"borderColor": theme.ink2},
                    "&.Mui-focused .MuiOutlinedInput-notchedOutline": {
                        "borderColor": theme.accent,
                        "borderWidth": 2,
                    },
                    "&.Mui-error .MuiOutlinedInput-notchedOutline": {"borderColor": theme.err},
                    _TOUCH: {"minHeight": 48},
                },
                "input": {"padding": "10px 12px", "height": "20px"},
                "multiline": {"padding": "10px 12px", "& textarea": {"padding": 0}},
            },
        },
        "MuiSelect": {"styleOverrides": {"select": {"padding": "10px 12px", "minHeight": "20px"}}},
        "MuiInputLabel": {
            "styleOverrides": {
                "root": {
                    "color": theme.ink2,
                    "&.MuiInputLabel-outlined": {"transform": "translate(12px, 10px) scale(1)"},
                    "&.MuiInputLabel-outlined.MuiInputLabel-shrink": {
                        "transform": "translate(12px, -8px) scale(0.857)"
                    },
                    "&.Mui-focused": {"color": theme.accent},
                },
            },
        },
        "MuiFormHelperText": _root(marginLeft="12px", fontSize="12px", lineHeight="16px"),
        "MuiAutocomplete": {
            "styleOverrides": {
                "inputRoot": {"padding": "0 9px !important"},
                "input": {"padding": "10px 3px !important"},
                "paper": {"border": f"1px solid {theme.line}"},
            }
        },
        "MuiMenuItem": _root(minHeight=36, **{"&.Mui-selected": {"backgroundColor": theme.soft}}),
    }


def _surfaces(theme: Theme) -> Style:
    hairline = f"1px solid {theme.line}"
    floating = "0 8px 24px rgb(0 0 0 / 0.18)"  # the only shadow: under what floats
    return {
        "MuiPaper": _root(
            backgroundImage="none", **{"&.MuiPaper-elevation1": {"boxShadow": "none", "border": hairline}}
        ),
        "MuiCard": _root(boxShadow="none", border=hairline, borderRadius=RADIUS),
        "MuiMenu": {"styleOverrides": {"paper": {"border": hairline, "boxShadow": floating}}},
        "MuiPopover": {"styleOverrides": {"paper": {"border": hairline, "boxShadow": floating}}},
        "MuiDialog": {
            "styleOverrides": {"paper": {"borderRadius": RADIUS, "boxShadow": floating, "padding": "8px"}}
        },
        "MuiDivider": _root(borderColor=theme.line),
        "MuiTooltip": {
            "styleOverrides": {
                "tooltip": {
                    "backgroundColor": theme.ink,
                    "color": theme.surface,
                    "fontSize": "12px",
                    "fontWeight": 400,
                }
            }
        },
        "MuiLinearProgress": _root(height=6, borderRadius=3, backgroundColor=theme.sunken),
        "MuiAlert": _root(borderRadius=RADIUS, border="none"),
    }


def _choices(theme: Theme) -> Style:
    return {
        "MuiTabs": {
            "styleOverrides": {
                "root": {"minHeight": 40, "borderBottom": f"1px solid {theme.line}"},
                "indicator": {"height": 2},
                "flexContainer": {"gap": "24px"},
                "list": {"gap": "24px"},
            }
        },
        "MuiTab": _root(
            minHeight=40,
            minWidth=0,
            padding="0",
            textTransform="none",
            fontWeight=400,
            color=theme.ink2,
            **{"&.Mui-selected": {"fontWeight": 700, "color": theme.accent}, _TOUCH: {"minHeight": 48}},
        ),
        "MuiCheckbox": _root(padding="6px", borderRadius=RADIUS, color=theme.line2),
        "MuiRadio": _root(padding="6px", color=theme.line2),
        "MuiSwitch": {"styleOverrides": {"track": {"backgroundColor": theme.line2, "opacity": 1}}},
        "MuiFormControlLabel": {"styleOverrides": {"label": {"fontSize": "14px"}}},
    }
