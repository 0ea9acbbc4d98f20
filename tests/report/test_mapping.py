"""Labels, the skills they became, and what the manager said about them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from dashboard.analysis.answers import answer
from dashboard.core.matrix import Person, TeamSkill, skill_matrix
from dashboard.core.sources import Sheet, Sources
from dashboard.mapping import Correction, Corrections, team_of
from dashboard.report.building import build_section
from dashboard.report.facts import Facts
from tests.report.teams import DAY, GUIDE, SCALE

NAN = np.nan
LEVELS = np.array([[5.0, 1.0, 2.0, NAN, 1.0], [NAN, 3.0, 2.0, NAN, 1.0], [1.0, 1.0, NAN, 3.0, 1.0]])
LABELS = ("Java", "java", "Pythonn", "Juggling", "Shoe size")


def _facts(corrections: Corrections, people: tuple[int, ...] = (0, 1, 2)) -> Facts:
    rows, columns = (np.asarray(each, dtype=np.int32) for each in np.indices(LEVELS.shape))
    text = np.where(np.isnan(LEVELS), -1, 0).astype(np.int32)
    sources = Sources((Sheet("team.xlsx", "Team"),), ("?",), np.zeros_like(rows), rows + 1, columns + 1, text)
    names = ("Ana", "Ben", "Chidi")
    skills = [TeamSkill(label, (label,)) for label in LABELS]
    as_read = skill_matrix([Person(name, name) for name in names], skills, LEVELS, SCALE, sources)
    team = team_of(as_read, (), GUIDE, corrections)
    answers = answer(team.matrix.narrowed(people=people), GUIDE, team.requirements)
    return Facts(answers, DAY, matches=team.matches, as_read=as_read, people_in="rows")


def _rows(facts: Facts) -> list[tuple[object, ...]]:
    table = build_section(facts, "mapping").table
    keys = ("label", "status", "skill", "ratings", "where")
    return [tuple(record[key] for key in keys) for record in table.records()]


def test_what_waits_stands_first_then_what_nobody_knows_then_by_ratings() -> None:
    assert _rows(_facts(Corrections())) == [
        ("Pythonn", "suggested", "Pythonn", 2, "column D"),
        ("Shoe size", "unmapped", "Shoe size", 3, "column F"),
        ("Juggling", "unmapped", "Juggling", 1, "column E"),
        ("java", "certain", "Java", 3, "column C"),
        ("Java", "certain", "Java", 2, "column B"),
    ]


def test_each_label_counts_its_own_ratings_among_those_who_are_seen() -> None:
    assert [row[3] for row in _rows(_facts(Corrections(), people=(1,)))] == [1, 1, 0, 1, 0]


def test_what_the_manager_said_is_hers_and_no_longer_open() -> None:
    said = Corrections((Correction("pythonn", "skill", ("python",)), Correction("Shoe size", "not a skill")))
    facts = _facts(said)
    assert [(row[0], row[1], row[2]) for row in _rows(facts)] == [
        ("Juggling", "unmapped", "Juggling"),
        ("java", "certain", "Java"),
        ("Shoe size", "not a skill", None),
        ("Java", "certain", "Java"),
        ("Pythonn", "yours", "Python"),
    ]
    section = build_section(facts, "mapping")
    assert section.finding == (
        "Two of five labels are certain; two are as you said; one is not in the guide's taxonomy."
    )
    assert section.base == (
        "Charts count what is certain or as you said. "
        "One open label counts as a skill of its own, outside the guide, until you decide."
    )


def test_a_team_of_another_trade_is_told_that_nothing_needs_to_be_done() -> None:
    facts = _facts(Corrections())
    matches = tuple(match for match in facts.matches if match.label in {"Juggling", "Shoe size"})
    skills = [at for at, skill in enumerate(facts.answers.matrix.skills) if skill.name in {"Juggling", "Shoe size"}]
    others = replace(
        facts, answers=answer(facts.answers.matrix.narrowed(skills=skills), GUIDE, ()), matches=matches, as_read=None
    )
    section = build_section(others, "mapping")
    assert section.finding == ("None of two labels is in the guide's taxonomy: each counts as a skill of its own.")
    assert section.base == (
        "Nothing needs to be done: coverage, risk, needs and the plan count them all. "
        "Only the areas of the guide stay empty; a taxonomy of your own can give them areas."
    )


def test_the_category_that_the_file_puts_a_label_under_is_told_where_it_has_any() -> None:
    facts = _facts(Corrections())
    assert "under" not in build_section(facts, "mapping").table.records()[0]
    assert facts.as_read is not None
    skills = [replace(skill, heading="Tools" if skill.name == "Juggling" else "") for skill in facts.as_read.skills]
    headed = replace(facts, as_read=replace(facts.as_read, skills=tuple(skills)))
    told = {record["label"]: record["under"] for record in build_section(headed, "mapping").table.records()}
    assert told == {"Juggling": "Tools", "Java": "", "java": "", "Pythonn": "", "Shoe size": ""}
