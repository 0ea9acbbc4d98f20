"""Marks as markup: signs, bars, level strips, terms. Every text of the user passes through Markup.format and is escaped there."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from dashboard.ui.workspace import VISIT, current

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.core.scale import Scale


def show(markup: Markup, classes: str = "") -> None:
    """Draw markup of ours; anything but Markup would not be known to be escaped."""
    st.html(str(Markup('<div class="sk {}">{}</div>').format(classes, markup)))


def joined(parts: Iterable[Markup | str]) -> Markup:
    """Pieces one after the other, plain text escaped."""
    return Markup("").join(parts)


def sign(status: str) -> Markup:
    """The drawn sign of a status, silent for a screen reader because the word stands beside it."""
    return Markup('<span class="sign sign-{}" aria-hidden="true"></span>').format(status.replace(" ", "-"))


def status_mark(status: str) -> Markup:
    """A status as sign and word."""
    return Markup('<span class="status">{}{}</span>').format(sign(status), status)


def bar(share: float) -> Markup:
    """A small bar for a share of 0 to 1; its figure always stands beside it."""
    width = max(0.0, min(1.0, share)) * 100
    return Markup('<span class="bar" aria-hidden="true"><i style="width:{:.1f}%"></i></span>').format(width)


def level_strip(level: float | None, required: float, scale: Scale) -> Markup:
    """One box a step above the lowest: filled up to the level, the required one outlined."""
    kind = "met" if level is not None and level >= required else "short"
    boxes = []
    for step in scale.steps[1:] or scale.steps:
        filled = kind if level is not None and level >= step else ""
        asked = "asked" if step == required else ""
        boxes.append(Markup('<i class="{} {}"></i>').format(filled, asked))
    said = "not assessed" if level is None else f"level {scale.said(level)}"
    return Markup('<span class="levels" role="img" aria-label="{}, required {}">{}</span>').format(
        said, scale.said(required), joined(boxes)
    )


def term(name: str, definition: str) -> Markup:
    """A word that opens its definition where it stands, by mouse or keyboard."""
    if not definition:
        return Markup('<span class="note">{}</span>').format(name)
    return Markup('<details class="term"><summary>{}</summary><div>{}</div></details>').format(name, definition)


def how(definition: str) -> Markup:
    """The way a table's figures are made, one click away, and the way to all of them."""
    if not definition:
        return Markup("")
    says = Markup('<details class="how"><summary>How this is counted</summary><div>{} {}</div></details>')
    return says.format(definition, _all_formulas())


def _all_formulas() -> Markup:
    """A link that a visit survives: the page is loaded again, and the visit in its address goes on."""
    link = Markup('<a href="method?{}" target="_blank" rel="noopener">All formulas and sources</a>')
    return link.format(urlencode({VISIT: current().token}))


def changed_from_default(names: Sequence[str]) -> Markup:
    """Which settings are not as they come."""
    named = Markup("<b>{}</b>").format(", ".join(names))
    return Markup('<p class="note">Changed from the default: {}</p>').format(named)


def heading(title: str, note: str = "") -> Markup:
    """A section's heading with its quieter second line."""
    below = Markup('<p class="note">{}</p>').format(note) if note else Markup("")
    return Markup("<h2>{}</h2>{}").format(title, below)
