"""How a cell can look, and the dressing of many cells at the price of one."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal
from weakref import WeakKeyDictionary

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from dashboard.charts.theme import colour

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell
    from openpyxl.styles.cell_style import StyleArray

FONT = "Calibri"
HATCH = "hatch"
"""The fill of what was not assessed."""

Edge = Literal["none", "row", "head", "frame", "gap"]


def argb(name: str) -> str:
    """A token's value on the light page as openpyxl writes colours."""
    return colour(name, dark=False).lstrip("#")


@dataclass(frozen=True)
class Look:
    """How a cell looks.

    Attributes:
        ink: colour of its text.
        edge: a hairline under a row, a line under heads, the frame of a capable level, the white gap of another.
        fill: its colour, HATCH, or empty.
        quoted: whether Excel shows that the text was typed as text.
    """

    ink: str = argb("ink")
    size: int = 11
    bold: bool = False
    link: bool = False
    horizontal: Literal["left", "center", "right"] = "left"
    vertical: Literal["top", "center", "bottom"] = "center"
    indent: int = 0
    wrap: bool = False
    turned: bool = False
    edge: Edge = "none"
    fill: str = ""
    number_format: str = "General"
    quoted: bool = False


INK = Look()
QUIET = Look(ink=argb("ink2"), size=10)
BOLD = Look(bold=True)
HEAD = Look(ink=argb("ink2"), size=10, bold=True, edge="head", vertical="bottom")
FINDING = Look(size=16, bold=True)
LINK = Look(ink=argb("accent"), link=True)


def _around(ink: str) -> Border:
    side = Side(style="thin", color=ink)
    return Border(left=side, right=side, top=side, bottom=side)


_EDGES: dict[Edge, Border] = {
    "none": Border(),
    "row": Border(bottom=Side(style="hair", color=argb("line"))),
    "head": Border(bottom=Side(style="thin", color=argb("ink2"))),
    "frame": _around(argb("ink")),
    "gap": _around(argb("paper")),
}

_worn: WeakKeyDictionary[Workbook, dict[Look, StyleArray]] = WeakKeyDictionary()
"""For each workbook being written, the styles that its cells already wear."""


def dress(cell: Cell, look: Look) -> None:
    """Give a cell its look; openpyxl compares every part of every style, so each look is put together once a workbook."""
    book = cell.parent.parent
    if book is None:
        raise ValueError("a cell is dressed in a workbook")
    styles = _worn.setdefault(book, {})
    if look in styles:
        cell._style = copy(styles[look])  # type: ignore[attr-defined]  # noqa: SLF001 - no public way to share a style
    else:
        _put_together(cell, look)
        styles[look] = cell._style  # type: ignore[attr-defined]  # noqa: SLF001 - the same


def _put_together(cell: Cell, look: Look) -> None:
    cell.font = Font(
        name=FONT, size=look.size, bold=look.bold, color=look.ink, underline="single" if look.link else None
    )
    cell.alignment = Alignment(
        horizontal=look.horizontal,
        vertical=look.vertical,
        indent=look.indent,
        wrap_text=look.wrap,
        text_rotation=90 if look.turned else 0,
    )
    cell.border = _EDGES[look.edge]
    cell.fill = _fill(look.fill)
    cell.number_format = look.number_format
    cell.quotePrefix = look.quoted


def _fill(fill: str) -> PatternFill:
    if fill == HATCH:
        return PatternFill("lightUp", fgColor=argb("hatch"), bgColor=argb("paper"))
    return PatternFill("solid", fgColor=fill) if fill else PatternFill()


def right(look: Look) -> Look:
    """The same for figures, which stand on the right."""
    return replace(look, horizontal="right", indent=1)


def centred(look: Look) -> Look:
    """The same in the middle."""
    return replace(look, horizontal="center", indent=0)
