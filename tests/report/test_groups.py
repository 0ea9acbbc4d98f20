"""Teams beside one another: how they are called in the sentence, and of which it speaks."""

from __future__ import annotations

import pytest

from dashboard.core.matrix import Person
from dashboard.report.building import build_section
from tests.report.teams import facts_of

NONE = "The file names neither several teams nor several roles of more than one person."


@pytest.mark.parametrize(
    ("teams", "said"),
    [
        (("Payments", "Payments", "Search", "Search"), "By itself, team Payments covers least: 0\u202f% of the seats."),
        (("Team Data", "Team Data", "Web", "Web"), "By itself, Team Data covers least: 0\u202f% of the seats."),
        (("A", "A", "B", "B", "C", "C"), "By themselves, teams A and C each cover least: 0\u202f% of the seats."),
        (("Web", "Payments", "Search", "Search"), NONE),
        (("Web", "Web", "Web", "Web"), NONE),
    ],
)
def test_the_group_that_covers_least_is_named_where_groups_have_several_people(
    teams: tuple[str, ...], said: str
) -> None:
    """Only the third and the fourth know Java."""
    levels = (1, 1, 4, 4, 1, 1)[: len(teams)]
    people = [Person(f"P{at}", f"P{at}", {"team": team}) for at, team in enumerate(teams)]
    assert build_section(facts_of({"Java": levels}, people), "groups").finding == said
