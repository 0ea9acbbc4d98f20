"""Two labels of one skill: the parts stay visible beside what counts."""

from __future__ import annotations

import numpy as np

from dashboard.analysis.answers import answer
from dashboard.core.matrix import Person, TeamSkill, skill_matrix
from dashboard.mapping import NONE_YET, Correction, Corrections, team_of
from dashboard.report.facts import Facts
from dashboard.report.one_skill import one_skill
from tests.report.teams import DAY, GUIDE, SCALE

NAN = np.nan
LABELS = ("Java", "JAVA", "Python", "Python", "REST")
LEVELS = np.array(
    [[5.0, 1.0, 2.0, NAN, 1.0], [3.0, 3.0, 2.0, 2.0, 1.0], [NAN, 1.0, NAN, 3.0, 1.0], [0.0, 4.0, 1, 1, 1]]
)


def _facts(corrections: Corrections = NONE_YET, people: tuple[int, ...] = (0, 1, 2, 3)) -> Facts:
    skills = [TeamSkill(label, (label,)) for label in LABELS]
    as_read = skill_matrix([Person(name, name) for name in ("Ana", "Ben", "Chidi", "Dora")], skills, LEVELS, SCALE)
    team = team_of(as_read, (), GUIDE, corrections)
    return Facts(answer(team.matrix.narrowed(people=people), GUIDE, ()), DAY, matches=team.matches, as_read=as_read)


def test_whose_ratings_differ_and_what_counts() -> None:
    java, python = one_skill(_facts())
    assert (java.skill, java.key, java.labels) == ("Java", "java", ("Java", "JAVA"))
    assert java.finding == "“Java” and “JAVA”: the ratings differ for two of three people who are rated more than once."
    assert java.parts.rows == (("Ana", 5.0, 1.0, 5.0), ("Dora", 0.0, 4.0, 4.0))
    assert python.labels == ("Python",)
    assert [column.title for column in python.parts.columns] == ["Person", "Python", "Python (2)", "Counts"]
    assert python.finding == "“Python” and “Python (2)”: nobody's ratings differ."


def test_what_counts_follows_the_choice_and_the_people_who_are_seen() -> None:
    java, _ = one_skill(_facts(Corrections(combine=(("java", "mean"),)), people=(1, 3)))
    assert java.parts.rows == (("Dora", 0.0, 4.0, 2.0),)
    assert "one of two people" in java.finding


def test_labels_that_are_kept_apart_are_two_skills() -> None:
    rest_is_java = (Correction("REST", "skill", ("java",)),)
    assert one_skill(_facts(Corrections(rest_is_java)))[0].labels == ("Java", "JAVA", "REST")
    assert one_skill(_facts(Corrections(rest_is_java, apart=("REST",))))[0].labels == ("Java", "JAVA")


def test_without_the_file_as_it_was_read_nothing_is_said() -> None:
    assert one_skill(Facts(_facts().answers, DAY)) == ()
