"""Markup of ours in which some things can be pressed: a row of a table, a name, a block of the calendar."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Sequence

_HERE = Path(__file__).parent


@cache
def script(path: Path) -> str:
    """A component's script, with what all of them need before it."""
    return "".join(each.read_text(encoding="utf-8") for each in (_HERE / "focus.js", path))


def show_pressable(markup: Markup, key: str, classes: str = "") -> str | None:
    """Draw markup of ours; what was just pressed in it, by the value of its ``data-press``, or None.

    Every text of the user in it was escaped by ``Markup.format``, as for ``marks.show``.
    """
    draw = st.components.v2.component("pressable", js=script(_HERE / "pressed.js"), isolate_styles=False)
    drawn = str(markup)
    data = {"markup": drawn, "classes": classes, "key": hashlib.sha256(f"{classes}\0{drawn}".encode()).hexdigest()}
    pressed = draw(key=key, data=data, on_pressed_change=lambda: None).pressed
    return None if pressed is None else str(pressed)


def press(said: Markup | str, value: object, title: str, classes: str = "") -> Markup:
    """A button within markup that looks like a word of the text; ``title`` says what it does."""
    return Markup(
        '<button type="button" class="press {}" data-press="{}" title="{}" aria-label="{}">{}</button>'
    ).format(classes, value, title, title, said)


def press_skill(label: object, value: object) -> Markup:
    """The name of a skill that opens its drawer."""
    return press(Markup("<bdi>{}</bdi>").format(label), value, f"{label}: who can, who could teach, what it asks")


def more(value: object, title: str) -> Markup:
    """The three dots at the end of a row."""
    return press(Markup('<span class="dots" aria-hidden="true"></span>'), value, title, "more")


def chosen(pressed: str | None, options: Sequence[str]) -> int | None:
    """The place of what was pressed among the options; None where nothing was, or where it is gone by now."""
    return options.index(pressed) if pressed in options else None
