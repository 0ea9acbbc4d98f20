"""Every colour of the product, light and dark: tokens for the screen's CSS, status colours, and the ramp of levels.

Importing it costs nothing: no plotly. ``template`` says what every plotly figure has alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from dashboard.charts.oklch import contrast, hex_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.core.scale import Scale

FONT = "Inter, Noto Sans, DejaVu Sans, sans-serif"

READABLE = 4.5
"""The least contrast of text on its background (WCAG AA)."""


@dataclass(frozen=True)
class Token:
    """One colour with its value on a light and on a dark page."""

    light: str
    dark: str

    def on(self, *, dark: bool) -> str:
        """The value for one of the two pages."""
        return self.dark if dark else self.light

    @property
    def css(self) -> str:
        """Both values as CSS writes them, so that the page follows the theme by itself."""
        return f"light-dark({self.light}, {self.dark})"


TOKENS: Mapping[str, Token] = MappingProxyType(
    {
        "paper": Token("#FFFFFF", "#11151B"),
        "raised": Token("#F5F6F8", "#1A2028"),
        "ink": Token("#1A2029", "#E7EBF0"),
        "ink2": Token("#59626F", "#9AA5B3"),
        "line": Token("#E1E4E9", "#2B333E"),
        "hair": Token("#EEF0F3", "#20272F"),
        "accent": Token("#2F5D9B", "#7FB2E8"),
        "on-accent": Token("#FFFFFF", "#0B0F14"),
        "bar": Token("#4F83B2", "#5599BE"),
        "track": Token("#EEF0F3", "#252D37"),
        "planned": Token("#B9D3E8", "#2F5672"),
        "uncovered": Token("#8E1140", "#F0508C"),
        "one-deep": Token("#C77C13", "#D99A45"),
        "thin": Token("#6C6100", "#FBEBA8"),
        "covered": Token("#4F83B2", "#5599BE"),
        "not-needed": Token("#7C8694", "#7F8A98"),
        "hatch": Token("#D5D9DF", "#39424E"),
        "tint-people": Token("#E2F2EF", "#16302D"),
        "tint-kept": Token("#F3F0E4", "#2C2A1E"),
        "tint-skills": Token("#E4ECF7", "#1D2C44"),
        "tint-areas": Token("#EEF3FA", "#182231"),
        "tint-asked": Token("#F6E9DA", "#33281B"),
        "tint-legend": Token("#F3EDF7", "#2A2233"),
        "worse": Token("#B4561A", "#F0A06A"),
        "better": Token("#2F5D9B", "#7FB2E8"),
    }
)

SIGNS: Mapping[str, str] = MappingProxyType(
    {"uncovered": "✕", "one deep": "◐", "thin": "◕", "covered": "●", "not needed": "–"}
)
"""The sign typed before a status where none can be drawn: in Excel, in text."""

ON_LEVEL = ("#0B0F14", "#FFFFFF")
"""Text on the ramp: whichever of the two is stronger."""


@dataclass(frozen=True)
class LevelColour:
    """How one level looks: the fill of its cell and the text on it."""

    fill: str
    text: str


def colour(name: str, *, dark: bool) -> str:
    """A token's value for the light or the dark page; KeyError when there is no such token."""
    return TOKENS[name].on(dark=dark)


def status_colour(status: str, *, dark: bool) -> str:
    """The colour of a status sign; the word beside it is always in ink."""
    return colour(status.replace(" ", "-"), dark=dark)


@lru_cache(maxsize=64)
def ramp(steps: int, *, dark: bool) -> tuple[LevelColour, ...]:
    """The levels of a scale with so many steps, lowest first: more always stands out further from the page."""
    return tuple(_level_colour(at / (steps - 1) if steps > 1 else 1.0, dark=dark) for at in range(steps))


def level_step(scale: Scale, level: float) -> int:
    """The step (from 0) whose look a level has: its own, or the next lower one for a level between two."""
    return max((at for at, step in enumerate(scale.steps) if step <= level + 1e-9), default=0)


def _level_colour(share: float, *, dark: bool) -> LevelColour:
    """One hue drifting from sky to indigo, straight in lightness, so that grey print keeps the order."""
    lightness = _between(0.285, 0.90, share) if dark else _between(0.955, 0.36, share)
    hue = _between(262, 215, share) if dark else _between(225, 262, share)
    chroma = _curved(0.025, 0.13, 0.06, share) if dark else _curved(0.015, 0.11, 0.10, share)
    fill = hex_of(lightness, chroma, hue)
    while max(contrast(fill, text) for text in ON_LEVEL) < READABLE:
        lightness += _AWAY if dark else -_AWAY
        fill = hex_of(lightness, chroma, hue)
    return LevelColour(fill, max(ON_LEVEL, key=lambda text: contrast(fill, text)))


_AWAY = 0.004
"""So far a lightness moves at a time towards the end of the ramp, where no text would be readable on it."""


def _between(start: float, end: float, share: float) -> float:
    return start + (end - start) * share


def _curved(start: float, pull: float, end: float, share: float) -> float:
    """A quadratic Bézier curve from start to end, drawn towards ``pull`` in the middle."""
    return start * (1 - share) ** 2 + 2 * pull * share * (1 - share) + end * share**2


def template(*, dark: bool) -> dict[str, Any]:
    """What every figure has alike, as plotly's layout: our font, no grid, no legend, nothing behind the marks."""
    ink, quiet = colour("ink", dark=dark), colour("ink2", dark=dark)
    axis = {
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "fixedrange": True,
        "automargin": True,
        "tickfont": {"color": quiet},
        "title": {"font": {"color": quiet}},
    }
    return {
        "font": {"family": FONT, "size": 13, "color": ink},
        "paper_bgcolor": colour("paper", dark=dark),
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "hovermode": "closest",
        "hoverlabel": {
            "bgcolor": colour("raised", dark=dark),
            "bordercolor": colour("line", dark=dark),
            "font": {"family": FONT, "size": 13, "color": ink},
            "align": "left",
            "namelength": -1,
        },
        "margin": {"l": 0, "r": 0, "t": 8, "b": 8, "pad": 8},
        "bargap": 0.45,
        "xaxis": axis,
        "yaxis": axis,
        "minreducedwidth": 20,  # names are never cut, however narrow the page
        "transition": {"duration": 0},
    }
