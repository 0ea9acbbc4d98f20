"""Colours by how light, how strong and what hue they look, as the screen's red, green and blue."""

from __future__ import annotations

import math

Linear = tuple[float, float, float]
"""Red, green and blue as amounts of light, 0 to 1 where a screen can show them."""

_OUT_OF_GAMUT = 1e-6
_CHROMA_STEP = 0.001


def hex_of(lightness: float, chroma: float, hue: float) -> str:
    """The nearest colour that a screen can show, ``#1E3A71``: the chroma is lowered until it can.

    Args:
        lightness: OKLCH lightness, 0 black to 1 white.
        chroma: OKLCH chroma, 0 grey.
        hue: OKLCH hue in degrees.
    """
    light = _linear(lightness, chroma, hue)
    while chroma > 0 and not all(-_OUT_OF_GAMUT <= part <= 1 + _OUT_OF_GAMUT for part in light):
        chroma -= _CHROMA_STEP
        light = _linear(lightness, chroma, hue)
    return "#" + "".join(f"{round(255 * _encoded(min(1.0, max(0.0, part)))):02X}" for part in light)


def _linear(lightness: float, chroma: float, hue: float) -> Linear:
    """From OKLCH to linear sRGB; the matrices are Björn Ottosson's (2020)."""
    a = chroma * math.cos(math.radians(hue))
    b = chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _encoded(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _decoded(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """Relative luminance of ``#RRGGBB`` as WCAG 2 defines it, 0 black to 1 white."""
    red, green, blue = (_decoded(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours as WCAG 2 defines it, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
