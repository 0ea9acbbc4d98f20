"""One table with people along one side and skills along the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.torture.draft import Sheet
from tests.torture.layouts.table import drafted, everybody, everything, rated_cell, table_of

if TYPE_CHECKING:
    from random import Random

    from tests.torture.draft import Content, Draft
    from tests.torture.scales import WrittenScale
    from tests.torture.team import Team


def people_down(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    return drafted(rng, team, scale, Sheet("Team", table_of(team, scale, everybody(team), everything(team))))


def people_across(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    draft = people_down(rng, team, scale)
    draft.across = True
    return draft


def two_name_columns(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """First and last name in two columns."""
    draft = people_down(rng, team, scale)
    headings = rng.choice(
        [("First name", "Last name"), ("Vorname", "Nachname"), ("Nombre", "Apellidos"), ("Prénom", "Nom")]
    )
    for row, first, last in zip(
        draft.main.rows, (headings[0], *team.first_names), (headings[1], *team.last_names), strict=True
    ):
        row[0:1] = [first, last]
    draft.first_skill = 2
    draft.people = tuple(f"{first} {last}" for first, last in zip(team.first_names, team.last_names, strict=True))
    return draft


def skills_with_descriptions(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """People across, and what each skill means beside it."""
    words = ("Knows how we do it", "Can explain it to others and work by our rules", "As in the handbook, chapter 4")
    rows: list[list[Content]] = [["Skill", "Description", *team.people]]
    rows.extend(
        [team.skills[s], rng.choice(words), *(rated_cell(team, scale, p, s) for p in everybody(team))]
        for s in everything(team)
    )
    return drafted(rng, team, scale, Sheet("Matrix", rows), shape="other")


def people_in_groups(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """Teams in rows of their own between the people."""
    cut = max(1, len(team.people) // 2)
    table = table_of(team, scale, everybody(team), everything(team))
    names = rng.sample(["Team Payments", "Team Search", "Backend", "Operations"], 2)
    rows: list[list[Content]] = [table[0], [names[0]], *table[1 : cut + 1], [names[1]], *table[cut + 1 :]]
    return drafted(rng, team, scale, Sheet("Team", rows), shape="other")


def merged_teams(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """Teams in a merged column before the names."""
    cut = max(1, len(team.people) // 2)
    names = rng.sample(["Payments", "Search", "Platform"], 2)
    rows = table_of(team, scale, everybody(team), everything(team))
    rows[0].insert(0, "Team")
    for i, row in enumerate(rows[1:]):
        row.insert(0, names[0] if i == 0 else names[1] if i == cut else None)
    merges = [(1, 0, cut, 0), (cut + 1, 0, len(team.people), 0)]
    draft = drafted(rng, team, scale, Sheet("Team", rows, [m for m in merges if m[2] > m[0]]), shape="other")
    draft.sheets_needed = True
    return draft


def number_and_name(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """A personnel number before the name, a role between name and skills."""
    rows = table_of(team, scale, everybody(team), everything(team))
    rows[0][0] = "Name"
    first = rng.randint(1000, 5000)
    for i, row in enumerate(rows):
        row[0:1] = ["Employee No", row[0], "Role"] if i == 0 else [float(first + 7 * i), row[0], team.roles[i - 1]]
    return drafted(rng, team, scale, Sheet("Team", rows), shape="other")


def role_before_name(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    rows = table_of(team, scale, everybody(team), everything(team))
    rows[0][0] = rng.choice(["Name", "Employee", "Mitarbeiter"])
    for i, row in enumerate(rows):
        row.insert(0, "Role" if i == 0 else team.roles[i - 1])
    return drafted(rng, team, scale, Sheet("Team", rows), shape="other")


def headings_again(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """The heading row repeated in the middle, as for printing."""
    rows = table_of(team, scale, everybody(team), everything(team))
    rows.insert(1 + len(team.people) // 2, list(rows[0]))
    return drafted(rng, team, scale, Sheet("Team", rows), shape="other")
