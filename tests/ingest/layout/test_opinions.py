"""How far somebody agrees is no level; who does what, and how far it is, is no list of skills."""

from __future__ import annotations

import pytest

from dashboard.ingest.layout.reader import read_grids_as_team
from tests.ingest.layout.tables import grids_of

AGREED = """Sent | My work is varied | Pay is fair | My boss listens
11:02 | Agree | Disagree | Neutral
11:05 | Agree | Agree | Disagree
11:09 | Neutral | Disagree | Agree
11:14 | Strongly agree | Neutral | Agree"""
COUNTED = """Question | Strongly disagree | Disagree | Agree | Strongly agree
My work is varied | 1 | 4 | 6 | 2
Pay is fair | 5 | 3 | 3 | 1
My boss listens | 2 | 2 | 7 | 4"""


@pytest.mark.parametrize("sheet", [AGREED, COUNTED])
def test_how_far_people_agree_is_a_survey_of_opinions(sheet: str) -> None:
    reading = read_grids_as_team(grids_of(sheet))
    assert reading.verdict == "refused"
    assert "what people think or feel" in (reading.reason or "")


def test_named_people_may_agree_that_they_know_something() -> None:
    rows = "Ana Silva | Agree | Disagree | Neutral\nBen Okafor | Disagree | Agree | Agree\nClara Stein | Agree | Agree | Neutral"
    reading = read_grids_as_team(grids_of(f"Name | Python | Docker | Kafka\n{rows}"))
    assert reading.matrix is not None
    assert [person.label for person in reading.matrix.people] == ["Ana Silva", "Ben Okafor", "Clara Stein"]


HIGH_AND_LOW = """Name | Status | Priority | Due
Kafka upgrade | To do | High | 2026-12-01
Redis failover | Done | Low | 2026-12-02
Load tests | To do | Low | 2026-12-09
Terraform modules | Done | High | 2026-12-11"""
ESTIMATED = """Title | Labels | Status | Estimate
Kafka upgrade | core | Todo | 3
Redis failover | core | Done | 1
Load tests | core | Todo | 2
Terraform modules | core | Done | 2"""
ON_A_BOARD = """Task Name | Bucket | Progress | Priority | Assigned To
Kafka upgrade | Core | In progress | Medium | Ana Silva
Terraform modules | Core | Not started | Urgent | Ben Okafor
Redis failover | Core | Completed | Low | Ana Silva
Monitoring | Core | Not started | Urgent | Ana Silva"""
TESTED = """Test case | Result | Tester
Login works | Pass | Ana Silva
Logout works | Fail | Ben Okafor
Order is paid | Pass | Ana Silva
Invoice is sent | Pass | Ben Okafor"""
IN_A_SPRINT = """Key | Summary | Assignee | Story Points | Status
PAY-1 | Docker image size | Ana Silva | 3 | Done
PAY-2 | Upgrade Postgres | Ben Okafor | 5 | To Do
PAY-3 | Rotate keys | Ana Silva | 1 | Done
PAY-4 | Kafka retries | Clara Stein | 2 | To Do
PAY-5 | Write runbook | Finn Dahl | 8 | Done
PAY-6 | Fix login loop | Ben Okafor | 5 | To Do"""


@pytest.mark.parametrize("sheet", [HIGH_AND_LOW, ESTIMATED, ON_A_BOARD, TESTED, IN_A_SPRINT])
def test_things_to_do_are_no_skills_though_products_stand_in_them(sheet: str) -> None:
    assert read_grids_as_team(grids_of(sheet)).verdict == "refused"


def test_a_team_with_somebody_responsible_and_a_status_stays_a_team() -> None:
    rows = "Ana Silva | open | Dora Lind | 3 | 1 | 5\nBen Okafor | done | Dora Lind | 2 | 4 | 1"
    reading = read_grids_as_team(grids_of(f"Name | Status | Responsible | Python | Docker | Kafka\n{rows}"))
    assert reading.matrix is not None
    assert reading.matrix.levels.tolist() == [[3, 1, 5], [2, 4, 1]]


def test_one_persons_list_of_technologies_may_have_a_status() -> None:
    sheet = "Technology | Status\nKafka | Basic\nRedis | Expert\nDocker | Advanced\nTerraform | Basic"
    reading = read_grids_as_team(grids_of(sheet))
    assert reading.matrix is not None
    assert reading.matrix.levels[0].tolist() == [1, 3, 2, 1]


def test_rate_before_a_bracket_asks_for_a_level_and_is_no_price() -> None:
    rows = "9:02 | Ana Silva | Beginner | Expert | Skilled\n9:07 | Ben Okafor | Expert | Skilled | Skilled"
    reading = read_grids_as_team(
        grids_of(f"Timestamp | Your name | Rate [Soldering] | Rate [Crimping] | Rate [Wiring]\n{rows}")
    )
    assert reading.matrix is not None
    assert [skill.label for skill in reading.matrix.skills] == ["Soldering", "Crimping", "Wiring"]


@pytest.mark.parametrize("last", ["x", ""])
def test_crosses_below_levels_are_neither_asked_of_roles_nor_counted(last: str) -> None:
    rows = f"Python | x | |\nDocker | | x |\nKafka | | | {last}\nRedis | x | |\nHelm | | x |"
    reading = read_grids_as_team(grids_of(f"Skill | Beginner | Intermediate | Expert\n{rows}"))
    assert reading.verdict == "refused"
    assert "one person's list with a sign (“x”) below the level" in (reading.reason or "")
