"""A person's page as a file: everything in it, nothing from elsewhere, every name text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from dashboard.exports.person_page import render
from dashboard.report.handover import handover
from tests.report.teams import DAY, facts_of, payments


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.leads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.leads += [value or "" for name, value in attrs if name in {"href", "src"}]


def test_the_page_says_what_the_sections_say() -> None:
    page = handover(payments(), "Chidi")
    text = re.sub(r"<[^>]+>", " ", render(page, DAY).decode())
    assert "Chidi teaches one colleague." in text
    assert "12 November 2026" in text
    for section in page.sections:
        assert section.title in text
        assert all(str(row[0]) in text for row in section.table.rows)
    assert "A map for planning, not an appraisal." in text


def test_names_are_text_and_nothing_is_fetched() -> None:
    hostile = "<script>alert(1)</script> <img src=x>"
    facts = facts_of({"<b>Java</b>": (5, 2), "Python": (1, 1)}, (hostile, "Ben"))
    tags = Tags()
    tags.feed(render(handover(facts, hostile), DAY).decode())
    assert not tags.seen & {"script", "img", "b", "link"}
    assert tags.leads == []


def test_a_name_that_no_file_could_hold_is_written_all_the_same() -> None:
    facts = facts_of({"Java": (5, 2)}, ("Ana \ud800", "Ben"))
    assert b"Ana ?" in render(handover(facts, "Ana \ud800"), DAY)
