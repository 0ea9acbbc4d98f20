"""What programs and consultants write around the ratings: never a skill, a person or another scale."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard.ingest.layout.reader import read_grids_as_team
from tests.ingest.layout.tables import grids_of


def _levels(sheet: str) -> dict[str, list[float]]:
    """The levels of each person in the skills' order; blank where nobody rated."""
    matrix = read_grids_as_team(grids_of(sheet)).matrix
    assert matrix is not None
    return {person.label: matrix.levels[at].tolist() for at, person in enumerate(matrix.people)}


def _skills(sheet: str) -> list[str]:
    matrix = read_grids_as_team(grids_of(sheet)).matrix
    assert matrix is not None
    return [skill.labels[0] for skill in matrix.skills]


def test_what_a_survey_program_notes_of_an_answer_is_no_skill() -> None:
    survey = """
        id|submitdate|lastpage|startlanguage|seed|Your name|How well do you know [Soldering]|How well do you know [Routing]|How well do you know [Testing]
        3|2026-03-04 10:11:12|2|en|918273|Maya Ferro|4|2|1
        4|2026-03-04 10:15:40|2|en|554433|Rui Pryce|1|5|3
        5|2026-03-04 11:02:09|2|en|120934|Olga Dumas|3|3|2
    """
    assert _skills(survey) == ["Soldering", "Routing", "Testing"]


@pytest.mark.parametrize("newest", ["Q2 2026", "(Q2 2026)", "Q2/2026", "Jun 2026"])
def test_of_quarters_of_a_year_behind_each_skill_the_newest_counts(newest: str) -> None:
    older = newest.replace("Q2", "Q1").replace("Jun", "Mar")
    heading = "|".join(f"{skill} {period}" for skill in ("Welding", "Glazing") for period in (older, newest))
    sheet = f"""
        Name|{heading}
        Maya Ferro|1|2|3|4
        Rui Pryce|2|2|1|3
        Olga Dumas|4|5|2|2
    """
    assert _skills(sheet) == ["Welding", "Glazing"]
    assert _levels(sheet) == {"Maya Ferro": [2, 4], "Rui Pryce": [2, 3], "Olga Dumas": [5, 2]}


def test_a_share_of_the_highest_score_is_no_skill() -> None:
    sheet = """
        Name|Welding|Glazing|Framing|Total score|% of max
        Maya Ferro|1|2|5|8|0.53
        Rui Pryce|4|4|1|9|0.6
        Olga Dumas|3|5|2|10|0.67
    """
    assert _skills(sheet) == ["Welding", "Glazing", "Framing"]


def test_shifts_in_rows_of_their_own_are_no_people() -> None:
    sheet = """
        Operator|Clock no.|Welding|Glazing|Framing
        Shift A||||
        Maya Ferro|4400|1|2|5
        Rui Pryce|4401|4|4|1
        Shift B||||
        Olga Dumas|4402|3|5|2
        Kai Lang|4403|2|1|2
    """
    assert list(_levels(sheet)) == ["Maya Ferro", "Rui Pryce", "Olga Dumas", "Kai Lang"]


def test_a_count_of_rows_below_a_report_is_nobody() -> None:
    sheet = """
        Worker|Welding|Glazing|Framing
        Maya Ferro|1|2|3
        Rui Pryce|3|0|1
        Olga Dumas|0|3|2

        Total rows:|3||
    """
    assert list(_levels(sheet)) == ["Maya Ferro", "Rui Pryce", "Olga Dumas"]


def test_how_important_a_skill_is_says_nothing_of_the_levels() -> None:
    sheet = """
        Area|Sub-skill|Importance (1-3)|Maya Ferro|Rui Pryce|Olga Dumas
        Build|Welding|1|0|4|2
        |Glazing|3|3|0|1
        Run|Framing|2|4|2|0
    """
    assert _levels(sheet) == {"Maya Ferro": [0, 3, 4], "Rui Pryce": [4, 0, 2], "Olga Dumas": [2, 1, 0]}


def test_a_heading_that_says_where_its_levels_end_is_believed() -> None:
    sheet = """
        Name|Skill|Level (1-5)|Evidence
        Maya Ferro|Welding|1|
        Maya Ferro|Glazing|2|project in the north
        Rui Pryce|Welding|3|
        Rui Pryce|Glazing|2|
    """
    matrix = read_grids_as_team(grids_of(sheet)).matrix
    assert matrix is not None
    assert matrix.scale.steps == (1, 2, 3, 4, 5)
    assert not np.isnan(matrix.levels).any()


def test_a_sprint_and_a_store_room_are_no_team() -> None:
    sprint = """
        Key|Summary|Assignee|Story Points|Sprint
        AB-1|Mend the export|Maya Ferro|5|S14
        AB-2|Show the totals|Rui Pryce|3|S14
        AB-3|Mend the login|Maya Ferro|2|S14
        AB-4|New colours|Olga Dumas|8|S14
    """
    store = """
        Item|Unit|Par level|On hand|Order
        Flour|kg|5|2|3
        Butter|kg|4|4|0
        Sugar|kg|3|1|2
        Cream|kg|5|5|0
    """
    assert read_grids_as_team(grids_of(sprint)).verdict == "refused"
    assert read_grids_as_team(grids_of(store)).verdict == "refused"
