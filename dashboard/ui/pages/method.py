"""Method: every definition in plain words, with its formula and where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.report.method import chapters
from dashboard.ui.components import marks, method_parts
from dashboard.ui.frame import show_title

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(_view: View) -> None:
    """Draw the page."""
    method_parts.show_style()
    show_title("Every figure is counted, not guessed: this is how.", method_parts.BASE)
    marks.show(marks.joined(method_parts.chapter(each) for each in chapters()), "method")
