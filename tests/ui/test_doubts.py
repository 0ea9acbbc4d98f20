"""What the overview tells a manager to doubt."""

from __future__ import annotations

from html import unescape

import pytest

from tests.ui.pages import markup, page

TICKS = "Who,Java,SQL,Docker\nMara,x,,\nJude,,x,\nNils,x,,x\n"
BLANK_MAY_MEAN_NO = "Only x is ever written, and five blank cells count as not assessed"
PEOPLE = "rated less than half of the skills"


@pytest.mark.parametrize(
    ("file", "told"),
    [
        (TICKS, True),
        ("Who,Java,SQL,Docker\nMara,5,,\nJude,,2,\nNils,4,,3\n", False),
        (TICKS.replace("Jude,,x,", "Jude,x,x,x").replace("Mara,x,,", "Mara,x,x,x").replace("x,,x", "x,x,x"), False),
    ],
    ids=["ticks and blanks", "levels and blanks", "every cell is ticked"],
)
def test_where_only_one_mark_is_written_a_blank_may_mean_no(file: str, told: bool) -> None:  # noqa: FBT001  a case of the table above
    app = page("overview", ("marks.csv", file.encode()))
    assert not app.exception
    said = unescape(markup(app))
    assert (BLANK_MAY_MEAN_NO in said) is told
    assert (PEOPLE in said) is (file != TICKS and ",," in file)
