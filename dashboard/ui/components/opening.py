"""The drawer that opens from the right over a page, whoever asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import streamlit as st

from dashboard.ui.components.words import plain
from dashboard.ui.long_plan import held_for_a_drawer

if TYPE_CHECKING:
    from collections.abc import Callable

_WIDTH = 440


def drawer(title: str, width: int = _WIDTH) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """A drawer of this title for a function to fill; it stays until it is closed, though a plan be found meanwhile."""
    closing: Literal["rerun", "ignore"] = "rerun" if held_for_a_drawer() else "ignore"
    return st.dialog(plain(title), position="right", width=width, on_dismiss=closing)
