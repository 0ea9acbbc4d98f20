"""The age of the ratings, second opinions, patterns and areas under trust, said in sentences."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest

from dashboard.analysis.answers import answer
from dashboard.core.second_opinion import SecondOpinion
from dashboard.core.sources import no_sources
from dashboard.report.building import build_section
from tests.report.teams import GUIDE, facts_of, payments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.matrix import SkillMatrix
    from dashboard.report.facts import Facts

PEOPLE = ("Ana", "Ben", "Chidi")


def with_matrix(facts: Facts, matrix: SkillMatrix) -> Facts:
    return replace(facts, answers=answer(matrix, GUIDE, facts.answers.requirements))


def of_days(days: Sequence[str]) -> Facts:
    """One rating each, of these days, told on 12 November 2026."""
    facts = facts_of({"Java": (1, 2, 3)}, PEOPLE)
    matrix = facts.answers.matrix
    told = np.array(days, dtype="datetime64[D]").reshape(3, 1)
    return with_matrix(facts, replace(matrix, sources=replace(matrix.sources, days=told)))


@pytest.mark.parametrize(
    ("days", "said", "base"),
    [
        (
            ["2026-11-03", "2026-11-10", "2026-11-01"],
            "No rating is older than a year; half of the ratings are older than 9 days.",
            "The oldest is of 1 November 2026, the newest of 10 November 2026; 3 of 3 ratings have a day.",
        ),
        (
            ["2025-01-03", "2026-07-10", "NaT"],
            "One rating is older than a year; half of the ratings are older than 13 months.",
            "The oldest is of 3 January 2025, the newest of 10 July 2026; 2 of 3 ratings have a day.",
        ),
        (
            ["2020-11-12", "2022-11-12", "2023-11-12"],
            "All three ratings are older than a year.",
            "The oldest is of 12 November 2020, the newest of 12 November 2023; 3 of 3 ratings have a day.",
        ),
        (
            ["2030-01-01", "2031-01-01", "NaT"],
            "None of the ratings has a day before today.",
            "Two lie in the future and count for nothing here.",
        ),
    ],
)
def test_the_age_is_said(days: list[str], said: str, base: str) -> None:
    section = build_section(of_days(days), "age")
    assert (section.finding, section.base) == (said, base)


def test_who_was_rated_longest_ago_stands_first() -> None:
    section = build_section(of_days(["2026-11-03", "2020-11-10", "NaT"]), "age")
    assert section.table.column("person") == ("Ben", "Ana", "Chidi")
    assert section.table.column("last") == ("10 November 2020", "3 November 2026", None)


def with_second(second: Sequence[float | None]) -> Facts:
    facts = facts_of({"Java": (3, 2, None)}, PEOPLE)
    levels = np.array([[np.nan if level is None else level] for level in second])
    told = SecondOpinion("Manager", levels, no_sources(*levels.shape))
    return with_matrix(facts, replace(facts.answers.matrix, second=told))


@pytest.mark.parametrize(
    ("second", "said", "decides"),
    [
        ((3, 2, None), "“Manager” rates as the people themselves do in both ratings.", "No difference decides"),
        (
            (3, 1, None),
            "One of two ratings differs from what “Manager” says: one higher.",
            "No difference decides",
        ),
        (
            (2, 1, None),
            "Both ratings differ from what “Manager” says: two higher.",
            "One difference decides",
        ),
        (
            (2, None, None),
            "The one rating differs from what “Manager” says: one higher.",
            "One difference decides",
        ),
        (
            (4, 1, None),
            "Both ratings differ from what “Manager” says: one higher and one lower.",
            "No difference decides",
        ),
        ((None, None, 4), "“Manager” rates nothing that people rate themselves.", "No difference decides"),
    ],
)
def test_second_opinions_are_said(second: Sequence[float | None], said: str, decides: str) -> None:
    facts = with_second(second)
    assert build_section(facts, "opinions").finding == said
    assert build_section(facts, "opinion_differences").finding == f"{decides} whether somebody is capable."


def test_a_rating_that_only_the_other_gives_is_told() -> None:
    assert build_section(with_second((3, 2, 4)), "opinions").base.endswith("One rating comes from “Manager” alone.")


def test_without_days_and_second_ratings_that_is_what_is_said() -> None:
    assert build_section(payments(), "age").finding == "The file does not say when the ratings were given."
    assert build_section(payments(), "opinions").finding == "The file has no second rating beside the people's own."


def test_a_list_filled_in_beforehand_is_said() -> None:
    facts = facts_of({"A": (3, 3, 3, 1), "B": (3, 3, 3, 2), "C": (3, 3, 3, 2)}, ("Ana", "Ben", "Cem", "Dora"))
    said = "Three of four people have 3 (alone) everywhere: the list may have been filled in beforehand."
    assert build_section(facts, "patterns").finding == said
    ends = facts_of(dict.fromkeys("ABCDE", (0, 5)) | {"F": (5, 0)}, ("Ana", "Ben"))
    assert build_section(ends, "patterns").finding == "Two people gave only the lowest and the highest level."


def test_areas_under_trust_lie_between_two_values() -> None:
    """Whoever claims is truly capable with 52 %, so no area is more certain than what is claimed."""
    section = build_section(payments(), "area_certainty")
    assert section.finding.endswith("in nine of ten cases.")
    for _, claimed, expected, low, high in section.table.rows:
        ordered = [float(value or 0) for value in (0, low, expected, high, claimed, 1)]
        assert all(lower <= higher + 1e-8 for lower, higher in pairwise(ordered))
