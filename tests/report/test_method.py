"""The method: every word that the pages use is defined, with the program's own numbers in it."""

from __future__ import annotations

import re

import pytest

from dashboard.analysis.settings import Settings
from dashboard.report.method import Chapter, chapters
from dashboard.report.wording import digits

TERMS = {each.term: each for chapter in chapters() for each in chapter.definitions}


def test_the_chapters_follow_the_questions() -> None:
    titles = [chapter.title for chapter in chapters()]
    asked = [
        "Are we covered?",
        "Where are we one person deep?",
        "What do we do next quarter?",
        "What if?",
        "Can I trust this?",
    ]
    assert titles[1:-1] == asked
    assert len({chapter.id for chapter in chapters()}) == len(titles)


def test_no_term_is_defined_twice_and_each_says_something() -> None:
    count = sum(len(chapter.definitions) for chapter in chapters())
    assert len(TERMS) == count
    assert all(each.says.endswith(".") for each in TERMS.values())


@pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: chapter.id)
def test_nothing_is_left_unfilled(chapter: Chapter) -> None:
    said = " ".join(text for each in chapter.definitions for text in (each.term, each.says, each.formula, each.source))
    assert re.findall(r"[{}\\\n]", said) == []


def test_the_words_hold_the_programs_own_numbers() -> None:
    settings = Settings()
    assert f"{digits(settings.hours_per_person or 0)} hours" in TERMS["Training plan"].says
    assert f"r is {digits(settings.validity)}" in TERMS["Chance that a claim holds"].says
    assert "60\u202f% of the top" in TERMS["Required level"].says
    assert "a critical one 3" in TERMS["Weight"].says


@pytest.mark.parametrize(
    "term", ["Seat coverage", "Status", "Gap", "Required level", "Blind spots", "Change", "Hidden names"]
)
def test_the_words_of_the_pages_are_there(term: str) -> None:
    assert term in TERMS


def test_what_is_measured_elsewhere_names_its_source() -> None:
    assert "Mabe & West 1982" in TERMS["Self-ratings"].source
    assert "Freund & Kasten 2012" in TERMS["Self-ratings"].source
