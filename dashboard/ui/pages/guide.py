"""The guide: each heading with its own words, what this team's file covers of it, and the blind spots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core.taxonomy import OUTSIDE
from dashboard.ui.components import marks
from dashboard.ui.components.guide_parts import guide_title, heading_of_guide
from dashboard.ui.frame import show_title

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the page."""
    show_title(*guide_title(view))
    marks.show(
        marks.joined(
            heading_of_guide(view, area) for area in view.answers.areas if area.area != OUTSIDE or area.skills
        ),
        "guide",
    )
