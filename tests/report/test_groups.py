"""Teams beside one another: how a team is called in the sentence."""

from __future__ import annotations

import pytest

from dashboard.core.matrix import Person
from dashboard.report.building import build_section
from tests.report.teams import facts_of


@pytest.mark.parametrize(("name", "called"), [("Payments", "team Payments"), ("Team Data", "Team Data")])
def test_a_team_is_not_called_a_team_twice(name: str, called: str) -> None:
    people = [Person("Ana", "Ana", {"team": name}), Person("Ben", "Ben", {"team": "Search"})]
    said = build_section(facts_of({"Java": (1, 4)}, people), "groups").finding
    assert said.startswith(f"By itself, {called} covers least")
