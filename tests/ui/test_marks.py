"""Marks: every text is escaped, figures are rounded as everywhere, a strip says what it shows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from dashboard.core.scale import Scale
from dashboard.report.section import Column, Table
from dashboard.ui.components import marks
from dashboard.ui.components.tables import table
from dashboard.ui.components.words import plain

BITES = "<script>alert(1)</script>"


def test_headings_terms_and_tables_escape_what_the_file_says() -> None:
    described = Table((Column("a", BITES), Column("s", "Status", "status")), ((BITES, BITES),))
    for markup in (
        marks.heading(BITES, BITES),
        marks.term(BITES, BITES),
        marks.how(BITES),
        marks.status_mark(BITES),
        table(described, ["a", "s"]),
    ):
        assert "<script" not in markup
        assert "&lt;script&gt;" in markup


def test_a_level_strip_fills_up_to_the_level_and_outlines_what_is_asked() -> None:
    strip = marks.level_strip(2, 3, Scale((0, 1, 2, 3)))
    assert strip.count("short") == 2
    assert strip.count("asked") == 1
    assert 'aria-label="level 2, required 3"' in strip
    assert marks.level_strip(3, 3, Scale((0, 1, 2, 3))).count("met") == 3
    assert "not assessed" in marks.level_strip(None, 3, Scale((0, 1, 2, 3)))


def test_a_bar_stays_in_its_track() -> None:
    assert "width:0.0%" in marks.bar(-1)
    assert "width:100.0%" in marks.bar(7)
    assert "width:25.0%" in marks.bar(0.25)


@given(some.text(alphabet="ab*_`[]()<>#$:~|\\!+-.", min_size=1, max_size=20))
def test_a_label_keeps_every_sign_but_none_of_its_meaning(text: str) -> None:
    escaped = plain(text)
    assert escaped.replace("\\\\", "\0").replace("\\", "").replace("\0", "\\") == text
    at = 0
    while at < len(escaped):
        assert escaped[at] == "\\" or escaped[at] in "ab"
        at += 2 if escaped[at] == "\\" else 1
