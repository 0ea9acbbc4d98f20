"""What changed between two readings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from dashboard.analysis.answers import Answers, answer
from dashboard.analysis.change import changes
from dashboard.analysis.renamed import proposals
from dashboard.core.requirement import Requirement
from tests.analysis.guides import GUIDE, team_skills
from tests.analysis.teams import matrix_of

if TYPE_CHECKING:
    from dashboard.core.matrix import SkillMatrix

SKILLS = ["Java", "MySQL", "Redis", "Rest"]


def reading(people: list[str], levels: list[list[float | None]], skills: list[str] | None = None) -> Answers:
    matrix = matrix_of(levels, people=people, skills=skills or SKILLS)
    return about(replace(matrix, skills=team_skills(skills or SKILLS)))


def about(matrix: SkillMatrix) -> Answers:
    return answer(matrix, GUIDE, ())


SPRING = reading(["Ana", "Ben", "Cem"], [[3, 2, None, 1], [1, 1, 1, 1], [5, 5, 5, 5]])


def test_nothing_changed() -> None:
    change = changes(SPRING, SPRING)
    assert (change.moved, change.suspicions, change.seats, change.renamed) == ((), (), (), ())


def test_risen_fallen_new_and_gone() -> None:
    """The order of people and skills, and the spelling of a skill, do not matter."""
    autumn = reading(
        ["ben", "Ana", "Cem"], [[1, 2, 1, 1], [None, 2, 4, 0], [5, 5, 5, 5]], ["java", "MySQL", "Redis", "Rest"]
    )
    change = changes(SPRING, autumn)
    assert [(m.person, m.skill, m.before, m.after, m.kind) for m in change.moved] == [
        ("ben", "MySQL", 1, 2, "risen"),
        ("Ana", "java", 3, None, "gone"),
        ("Ana", "Redis", None, 4, "new"),
        ("Ana", "Rest", 1, 0, "fallen"),
    ]
    assert change.count("risen") == 1
    assert [(s.label, s.missing_before, s.missing_after) for s in change.seats] == [
        ("java", 0, 1),
        ("Redis", 1, 0),
    ]
    assert (change.seats_won, change.seats_lost) == (1, 1)


def test_who_and_what_is_new_or_gone_and_who_may_be_renamed() -> None:
    autumn = reading(["Ana", "Benn", "Zoe"], [[3, 2, 1]] * 3, ["Java", "MySQL", "GraphQL"])
    change = changes(SPRING, autumn)
    assert (change.people_new, change.people_gone) == (("Benn", "Zoe"), ("Ben", "Cem"))
    assert (change.skills_new, change.skills_gone) == (("GraphQL",), ("Redis", "Rest"))
    assert change.renamed == (("Ben", "Benn"),)
    known = changes(SPRING, autumn, {"Ben": "Benn"})
    assert (known.people_new, known.people_gone, known.renamed) == (("Zoe",), ("Cem",), ())
    assert ("Benn", "Java", 1.0, 3.0) in [(m.person, m.skill, m.before, m.after) for m in known.moved]


def test_a_shifted_paste_is_suspicious() -> None:
    """Every rating of Java moved, and three of Ana's four; Cem's row is as it was."""
    before = reading(["Ana", "Ben", "Cem"], [[3, 2, 1, 1], [1, 1, 1, 1], [5, 5, 5, 5]])
    after = reading(["Ana", "Ben", "Cem"], [[1, 3, 2, 1], [3, 1, 1, 1], [4, 5, 5, 5]])
    found = [(s.name, s.whole, s.moved, s.both, s.like) for s in changes(before, after).suspicions]
    assert found == [("Ana", "person", 3, 4, ""), ("Java", "skill", 3, 3, "")]


def test_a_column_that_holds_its_neighbours_ratings_is_named_with_it() -> None:
    """Java's ratings stand in MySQL now, and Ben has what Ana had; a row of equal levels tells nothing."""
    before = reading(["Ana", "Ben", "Cem"], [[3, 2, 1, 1], [1, 4, 2, 2], [5, 3, 5, 5]])
    pasted = reading(["Ana", "Ben", "Cem"], [[3, 3, 1, 1], [1, 1, 2, 2], [5, 5, 5, 5]])
    found = [(s.name, s.whole, s.like) for s in changes(before, pasted).suspicions]
    assert found == [("MySQL", "skill", "Java")]
    sorted_names = reading(["Ana", "Ben", "Cem"], [[1, 4, 2, 2], [3, 2, 1, 1], [5, 3, 5, 5]])
    rows = [(s.name, s.like) for s in changes(before, sorted_names).suspicions if s.whole == "person"]
    assert rows == [("Ana", "Ben"), ("Ben", "Ana")]


def test_more_asked_alone_loses_no_seat() -> None:
    more = answer(SPRING.matrix, GUIDE, (Requirement("Java", people=3),))
    change = changes(SPRING, more)
    assert [(s.label, s.missing_before, s.missing_after) for s in change.seats] == [("Java", 0, 1)]
    assert (change.seats_won, change.seats_lost) == (0, 0)


@pytest.mark.parametrize(
    ("gone", "come", "said"),
    [
        (["Silva, Ana"], ["Ana Silva"], [("Silva, Ana", "Ana Silva")]),
        (["Ana Silva"], ["Ana Meyer"], [("Ana Silva", "Ana Meyer")]),
        (["Ana Silva"], ["Zoe Meyer"], []),
        (
            ["Ana Silva", "Ben Stone"],
            ["Ben Stones", "Anna Silva"],
            [("Ana Silva", "Anna Silva"), ("Ben Stone", "Ben Stones")],
        ),
        (["Ana Silva"], ["Ana Silvan", "Ana Silva-Ortiz"], [("Ana Silva", "Ana Silvan")]),
        ([], ["Ana"], []),
    ],
)
def test_who_may_have_been_renamed(gone: list[str], come: list[str], said: list[tuple[str, str]]) -> None:
    """The most alike first, each once; a shared word is enough where all five ratings are the same."""
    row = [1.0, 2.0, 3.0, 4.0, 5.0, np.nan]
    assert proposals(gone, come, np.array([row] * len(gone)), np.array([row] * len(come))) == tuple(said)


def test_a_shared_first_name_alone_proposes_nobody() -> None:
    was, now = np.array([[1.0, 2, 3, 4, 5]]), np.array([[2.0, 2, 3, 5, 5]])
    assert proposals(["Ana Silva"], ["Ana Meyer"], was, now) == ()
    assert proposals(["Ana Silva"], ["Ana Meyer"], was[:, :4], was[:, :4]) == ()


def test_two_scales_are_compared_by_the_share_of_the_way_up() -> None:
    """3 of 0–5 is .6; 60 of 0–100 is the same, 80 is more."""
    ours = about(matrix_of([[3, 3]], skills=["Java", "Go"]))
    percents = about(matrix_of([[60, 80]], steps=(0, 20, 40, 60, 80, 100), skills=["Java", "Go"]))
    change = changes(ours, percents)
    assert not change.same_scale
    assert [(m.skill, m.before, m.after, m.kind) for m in change.moved] == [("Go", 3, 80, "risen")]


def test_a_scale_that_only_begins_lower_moves_nothing() -> None:
    """Nobody has a 0 in autumn, so that 1 to 5 is read: Ana's 3 is a 3 as it was, and only Ben's new 1 has risen."""
    spring = about(matrix_of([[3, 5], [0, 2]], skills=["Java", "Go"]))
    autumn = about(matrix_of([[3, 5], [1, 2]], steps=(1, 2, 3, 4, 5), skills=["Java", "Go"]))
    change = changes(spring, autumn)
    assert change.same_scale
    assert [(m.person, m.skill, m.before, m.after, m.kind) for m in change.moved] == [("P1", "Java", 0, 1, "risen")]


def test_scales_that_call_a_level_differently_are_compared_by_their_shares() -> None:
    """Basic is 1 of 0–2 in spring, the lowest of 1–2 in autumn is Expert's neighbour *Able*: they are no one scale."""
    spring = matrix_of([[1, 2]], steps=(0, 1, 2), skills=["Java", "Go"])
    autumn = matrix_of([[1, 2]], steps=(1, 2), skills=["Java", "Go"])
    named = replace(spring, scale=replace(spring.scale, labels={1.0: "Basic"}))
    other = replace(autumn, scale=replace(autumn.scale, labels={1.0: "Able"}))
    change = changes(about(named), about(other))
    assert not change.same_scale
    assert [(m.skill, m.kind) for m in change.moved] == [("Java", "fallen")]


def test_a_new_name_is_proposed_by_its_own_levels_not_by_those_of_who_stands_first() -> None:
    """Cem stands first in both; the levels of Ana Meyer, unlike his, are those that Ana Silva had."""
    skills = [*SKILLS, "Go"]
    spring = reading(["Cem Acar", "Ana Silva"], [[5, 5, 5, 5, 5], [1, 2, 4, 0, 3]], skills)
    autumn = reading(["Cem Acar", "Ana Meyer"], [[5, 5, 5, 5, 5], [1, 2, 4, 0, 3]], skills)
    assert changes(spring, autumn).renamed == (("Ana Silva", "Ana Meyer"),)
