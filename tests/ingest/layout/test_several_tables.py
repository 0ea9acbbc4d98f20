"""What stands beside the team's own table: other views of it, lists of targets, sums, sheets that are not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.ingest.layout.reader import read_grids_as_team
from tests.ingest.layout.tables import grids_of

if TYPE_CHECKING:
    from dashboard.ingest.result import Reading

TEAM = """Name | Welding | Python | Planning | Docker
Ana Silva | 2 | 3 | 4 | 5
Ben Okafor | 3 | 4 | 2 | 1
Clara Stein | 5 | 1 | 3 | 2"""
SUMS = "Skill | Team average\nWelding | 3.3\nPython | 2.7\nPlanning | 3\nDocker | 2.7"
TARGETS = "Skill | Target level | Crew\nWelding | 4 | 2\nPython | 3 | 1\nPlanning | 3 | 2\nDocker | 4 | 2"


def said_of(reading: Reading, code: str) -> list[str]:
    """The sentences of one kind."""
    return [notice.text for notice in reading.notices if notice.code == code]


def test_what_two_files_share_in_their_names_hides_no_rater() -> None:
    lower = TEAM.replace("| 5", "| 4")
    reading = read_grids_as_team(grids_of(f"===  @hangar manager.csv\n{lower}\n===  @hangar self.csv\n{TEAM}"))
    assert reading.matrix is not None
    assert reading.matrix.levels[0].tolist() == [2, 3, 4, 5]
    assert reading.matrix.second is not None
    assert reading.matrix.second.by == "hangar manager"
    assert reading.matrix.second.levels[0].tolist() == [2, 3, 4, 4]


def test_a_list_of_targets_is_asked_though_its_head_count_is_headed_by_an_unknown_word() -> None:
    reading = read_grids_as_team(grids_of(f"=== Team\n{TEAM}\n=== Asked\n{TARGETS}"))
    assert {(each.skill, each.level) for each in reading.requirements} == {
        ("Welding", 4), ("Python", 3), ("Planning", 3), ("Docker", 4)
    }  # fmt: skip


def test_a_sum_over_a_team_is_no_person() -> None:
    reading = read_grids_as_team(grids_of(SUMS))
    assert reading.verdict == "refused"
    assert "This sums up a team" in (reading.reason or "")


def test_a_persons_own_sheet_beside_a_team_is_not_lost_silently() -> None:
    own = "Skill | My level\nWelding | 3\nPython | 2\nPlanning | 4\nDocker | 5"
    reading = read_grids_as_team(grids_of(f"=== Crew\n{TEAM}\n=== Dora Lind\n{own}"))
    assert said_of(reading, "other-sheet-doubt") == [
        "The sheet “Dora Lind” was left out: it looks like one person's own sheet."
    ]


def test_teams_whose_numbers_reach_to_different_tops_are_a_doubt() -> None:
    other = "Name | Rigging | Docker | Paint\nEva Roth | 1 | 2 | 3\nFinn Dahl | 0 | 3 | 1\nGus Moor | 2 | 2 | 3"
    apart = read_grids_as_team(grids_of(f"=== Deck\n{TEAM}\n=== Keel\n{other}"))
    assert said_of(apart, "tables-reach-apart") == [
        "“Keel” has levels up to 3, “Deck” up to 5, and nothing tells their scales apart: read as one scale."
    ]
    near = read_grids_as_team(grids_of(f"=== Deck\n{TEAM}\n=== Keel\n{other.replace('3 | 1', '4 | 1')}"))
    assert not said_of(near, "tables-reach-apart")
