"""The style sheet and the colour scheme of the page."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

from dashboard.charts.theme import TOKENS

_ON_PAPER = (
    "@media print{.stPlotlyChart svg,.stDataFrame canvas{filter:invert(1) hue-rotate(180deg)}"
    ".stPlotlyChart svg text{fill:#E5DFD6!important}}"
)
"""What is painted dark, and no style sheet reaches, is turned light for paper; hues stay."""


@cache
def sheet() -> str:
    """The whole style sheet: the colours that charts use too, as custom properties, and our rules for screen and paper."""
    tokens = "".join(f"--{name}:{token.css};" for name, token in TOKENS.items())
    rules = (
        Path(__file__).with_name(name).read_text(encoding="utf-8") for name in ("style.css", "reading.css", "print.css")
    )
    return f":root{{{tokens}}}" + "".join(rules)


def is_dark() -> bool:
    """Whether the page is shown dark; figures need to know, the style sheet follows by itself."""
    return st.context.theme.type == "dark"


def show_style() -> None:
    """Send the style sheet. Dialogs and popovers hang outside the element that Streamlit colours, so the root is told."""
    scheme = "dark" if is_dark() else "light"
    st.html(f"<style>:root{{color-scheme:{scheme}}}{sheet()}{_ON_PAPER if is_dark() else ''}</style>")
