"""The small picture of the first page, which teaches how the heatmap is read."""

from __future__ import annotations

from markupsafe import Markup

from dashboard.charts.theme import ramp
from dashboard.ui.components.marks import joined, status_mark

_ROWS = (
    ("5533141202", "covered"),
    ("4213521034", "covered"),
    ("1322143521", "covered"),
    ("2211024012", "one deep"),
    ("0121512021", "one deep"),
    ("2103120214", "thin"),
    ("1201221020", "uncovered"),
)
_STEPS = 6
_REQUIRED = 3


def _cell(level: int) -> Markup:
    light, dark = ramp(_STEPS, dark=False)[level].fill, ramp(_STEPS, dark=True)[level].fill
    size = "full" if level >= _REQUIRED else "part"
    return Markup('<i class="{}" style="background:light-dark({},{})"></i>').format(size, light, dark)


def teaching_picture() -> Markup:
    """Rows of levels with the sign that each row comes down to."""
    rows = (
        Markup('<div class="row">{}{}</div>').format(joined(_cell(int(level)) for level in levels), status_mark(status))
        for levels, status in _ROWS
    )
    return Markup('<div class="teaching" role="img" aria-label="{}">{}</div>').format(
        "A row is a skill, a box a person: darker is a higher level, a full box is capable, "
        "and the sign says whether enough people are.",
        joined(rows),
    )
