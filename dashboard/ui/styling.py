"""The style sheet and the colour scheme of the page."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

from dashboard.charts.theme import TOKENS


@cache
def sheet() -> str:
    """The whole style sheet: the colours that charts use too, as custom properties, and our rules."""
    tokens = "".join(f"--{name}:{token.css};" for name, token in TOKENS.items())
    return f":root{{{tokens}}}" + Path(__file__).with_name("style.css").read_text(encoding="utf-8")


def is_dark() -> bool:
    """Whether the page is shown dark; figures need to know, the style sheet follows by itself."""
    return st.context.theme.type == "dark"


def show_style() -> None:
    """Send the style sheet. Dialogs and popovers hang outside the element that Streamlit colours, so the root is told."""
    scheme = "dark" if is_dark() else "light"
    st.html(f"<style>:root{{color-scheme:{scheme}}}{sheet()}</style>")
