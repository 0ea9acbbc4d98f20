"""The guide: each heading with its own words, what this team's file covers of it, and what the plan serves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.ui.components.guide.guide_parts import guide_title
from dashboard.ui.components.guide.guide_sections import show_learning, show_outside, show_sections
from dashboard.ui.frame import show_title

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the page."""
    show_title(*guide_title(view))
    show_sections(view)
    show_outside(view)
    show_learning(view)
