"""The ways in which people lay out who knows what."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.torture.draft import Content, Draft, Plain, Rated, Several, Sheet
from tests.torture.vocabulary import CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    from tests.torture.scales import WrittenScale
    from tests.torture.team import Team

    Layout = Callable[[Random, Team, WrittenScale], Draft]


def _cell(team: Team, scale: WrittenScale, person: int, skill: int) -> Content:
    step = team.steps[person][skill]
    return None if step is None else Rated(scale.values[step], person, skill)


def _table(team: Team, scale: WrittenScale, people: Sequence[int], skills: Sequence[int]) -> list[list[Content]]:
    head: list[Content] = [team.name_heading, *(team.skills[s] for s in skills)]
    return [head, *([team.people[p], *(_cell(team, scale, p, s) for s in skills)] for p in people)]


def _everybody(team: Team) -> range:
    return range(len(team.people))


def _everything(team: Team) -> range:
    return range(len(team.skills))


def _draft(rng: Random, team: Team, scale: WrittenScale, *sheets: Sheet, shape: str = "matrix") -> Draft:
    return Draft(rng, team, scale, list(sheets), shape, team.people, team.skills)


def people_down(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    return _draft(rng, team, scale, Sheet("Team", _table(team, scale, _everybody(team), _everything(team))))


def people_across(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    draft = people_down(rng, team, scale)
    draft.across = True
    return draft


def _bands(rng: Random, team: Team) -> list[tuple[str, list[int]]]:
    """The skills in two to four groups, each with its category."""
    count = min(rng.randint(2, 4), len(team.skills))
    names = rng.sample(CATEGORIES, count)
    cuts = sorted(rng.sample(range(1, len(team.skills)), count - 1))
    edges = [0, *cuts, len(team.skills)]
    return [(name, list(range(low, high))) for name, low, high in zip(names, edges, edges[1:], strict=False)]


def category_band(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """Categories in a merged row above the skills."""
    draft = people_down(rng, team, scale)
    band: list[Content] = [None] * (len(team.skills) + 1)
    merges = []
    for name, skills in _bands(rng, team):
        band[1 + skills[0]] = name
        if len(skills) > 1:
            merges.append((0, 1 + skills[0], 0, 1 + skills[-1]))
    draft.main.insert_row(0, band)
    draft.main.merges = merges
    draft.header_rows = 2
    return draft


def category_column(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """Categories in a merged column before the skills, people across."""
    draft = category_band(rng, team, scale)
    draft.across = True
    return draft


def category_prefix(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """Categories as the prefix of the heading: "Core - Java"."""
    draft = people_down(rng, team, scale)
    tie = rng.choice([" - ", ": ", " / ", " – "])
    labels = [f"{name}{tie}{team.skills[s]}" for name, skills in _bands(rng, team) for s in skills]
    draft.main.rows[0][1:] = list(labels)
    draft.skills = tuple(labels)
    return draft


def category_rows(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """People across, categories in rows of their own between the skills."""
    rows: list[list[Content]] = [[team.name_heading, *team.people]]
    for name, skills in _bands(rng, team):
        rows.append([name, *[None] * len(team.people)])
        rows.extend([team.skills[s], *(_cell(team, scale, p, s) for p in _everybody(team))] for s in skills)
    return _draft(rng, team, scale, Sheet("Team", rows), shape="other")


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


def _paired(
    rng: Random, team: Team, scale: WrittenScale, names: tuple[str, str], second: Callable[[int, int], Plain]
) -> Draft:
    """Two columns for each skill: its level, and something else."""
    merged = rng.random() < 0.6
    top: list[Content] = [None if merged else team.name_heading]
    below: list[Content] = [team.name_heading]
    merges = []
    for s, skill in enumerate(team.skills):
        top.extend([skill, None] if merged else [f"{skill} {names[0]}", f"{skill} {names[1]}"])
        below.extend(names)
        merges.append((0, 1 + 2 * s, 0, 2 + 2 * s))
    body: list[list[Content]] = []
    for p, person in enumerate(team.people):
        row: list[Content] = [person]
        for s in _everything(team):
            row.extend([_cell(team, scale, p, s), second(p, s)])
        body.append(row)
    heads = [top, below] if merged else [top]
    draft = _draft(rng, team, scale, Sheet("Team", [*heads, *body], merges if merged else []), shape="other")
    draft.header_rows = len(heads)
    return draft


def level_and_interest(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    return _paired(rng, team, scale, ("Level", "Interest"), lambda _p, _s: float(rng.randint(1, 3)))


def level_and_years(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    return _paired(rng, team, scale, ("Level", "Years"), lambda _p, _s: float(rng.randint(0, 14)))


def current_and_target(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    names = rng.choice([("Current", "Target"), ("Ist", "Soll"), ("Actual", "Required"), ("Now", "Goal")])
    top = len(scale.values) - 1
    return _paired(
        rng, team, scale, names, lambda p, s: scale.values[min(top, (team.steps[p][s] or 0) + rng.randint(0, 1))]
    )


def blocks_below(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """Two groups of people, each with its heading row, one below the other."""
    cut = max(1, len(team.people) // 2)
    groups = [range(cut), range(cut, len(team.people))]
    rows: list[list[Content]] = []
    for name, people in zip(rng.sample(["Team Nord", "Team Süd", "Team A", "Team B"], 2), groups, strict=True):
        if rng.random() < 0.6:
            rows.append([name])
        rows.extend(_table(team, scale, people, _everything(team)))
        rows.append([])
    return _draft(rng, team, scale, Sheet("Team", rows[:-1]), shape="other")


def blocks_beside(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """Two groups of skills beside each other, the people repeated."""
    cut = max(1, len(team.skills) // 2)
    left = _table(team, scale, _everybody(team), range(cut))
    right = _table(team, scale, _everybody(team), range(cut, len(team.skills)))
    rows = [[*a, None, *b] for a, b in zip(left, right, strict=True)]
    return _draft(rng, team, scale, Sheet("Team", rows), shape="other")


def sheet_per_team(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    cut = max(1, len(team.people) // 2)
    groups = [range(cut), range(cut, len(team.people))]
    sheets = [
        Sheet(name, _table(team, scale, people, _everything(team)))
        for name, people in zip(rng.sample(["Payments", "Search", "Platform"], 2), groups, strict=True)
    ]
    draft = _draft(rng, team, scale, *sheets, shape="other")
    draft.sheets_needed = True
    return draft


def sheet_per_period(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """The same team last year and this year: this year counts."""
    older = _table(team, scale, _everybody(team), _everything(team))
    top = len(scale.values) - 1
    for row in older[1:]:
        row[1:] = [scale.values[rng.randint(0, top)] for _ in team.skills]
    names = rng.choice([("2023", "2024"), ("Q1 2024", "Q2 2024"), ("2024-01", "2024-07")])
    newest = Sheet(names[1], _table(team, scale, _everybody(team), _everything(team)))
    sheets = [Sheet(names[0], older), newest] if rng.random() < 0.5 else [newest, Sheet(names[0], older)]
    draft = _draft(rng, team, scale, *sheets, shape="other")
    draft.sheets_needed = True
    return draft


def sheet_per_person(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    heads: list[Content] = list(rng.choice([("Skill", "Level"), ("Competency", "Rating"), ("Kenntnis", "Stufe")]))
    sheets = [
        Sheet(person[:31], [list(heads), *([team.skills[s], _cell(team, scale, p, s)] for s in _everything(team))])
        for p, person in enumerate(team.people)
    ]
    draft = _draft(rng, team, scale, *sheets, shape="other")
    draft.sheets_needed = True
    return draft


def _long_rows(rng: Random, team: Team, scale: WrittenScale) -> list[tuple[str, str, Content]]:
    rows = [
        (team.people[p], team.skills[s], _cell(team, scale, p, s)) for p in _everybody(team) for s in _everything(team)
    ]
    rows = [row for row in rows if row[2] is not None]
    if rng.random() < 0.5:
        rng.shuffle(rows)
    return rows


def _long_draft(rng: Random, team: Team, scale: WrittenScale, rows: list[list[Content]]) -> Draft:
    draft = _draft(rng, team, scale, Sheet("Ratings", rows), shape="long")
    seen = {(cell.person, cell.skill) for row in rows for cell in row if isinstance(cell, Rated)}
    people = dict.fromkeys(p for row in rows[1:] for p in row if isinstance(p, str) and p in team.people)
    draft.people = tuple(people)
    draft.skills = tuple(team.skills[s] for s in _everything(team) if any(skill == s for _, skill in seen))
    return draft


def long_list(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    heads = [
        team.name_heading or "Name",
        rng.choice(["Skill", "Competency", "Kompetenz", "Habilidad"]),
        rng.choice(["Level", "Rating", "Proficiency"]),
    ]
    order = rng.sample(range(3), 3)
    rows: list[list[Content]] = [[heads[i] for i in order]]
    rows.extend([row[i] for i in order] for row in _long_rows(rng, team, scale))
    return _long_draft(rng, team, scale, rows)


def long_with_more(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """A long list with ids, years of experience and dates beside the level."""
    rows: list[list[Content]] = [["employee", "skill_id", "skill_name", "proficiency", "years_experience", "last_used"]]
    for person, skill, cell in _long_rows(rng, team, scale):
        day = date(2023, 1, 1) + timedelta(days=rng.randint(0, 600))
        number = f"SK{team.skills.index(skill):03d}"
        rows.append([person, number, skill, cell, float(rng.randint(0, 15)), day])
    return _long_draft(rng, team, scale, rows)


def long_history(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """Some pairs were rated twice; the newest date counts."""
    rows: list[list[Content]] = [["Name", "Skill", "Level", "Date"]]
    top = len(scale.values) - 1
    for person, skill, cell in _long_rows(rng, team, scale):
        day = date(2024, 3, 1) + timedelta(days=rng.randint(0, 200))
        if rng.random() < 0.3:
            rows.append([person, skill, scale.values[rng.randint(0, top)], day - timedelta(days=rng.randint(90, 300))])
        rows.append([person, skill, cell, day])
    head, body = rows[0], rows[1:]
    rng.shuffle(body)
    return _long_draft(rng, team, scale, [head, *body])


def ids_and_names(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """A long list by id, the names in another sheet."""
    ids = [f"P{i + 1:02d}" for i in _everybody(team)]
    rows: list[list[Content]] = [["person_id", "skill", "level"]]
    rows.extend([ids[team.people.index(person)], skill, cell] for person, skill, cell in _long_rows(rng, team, scale))
    look_up: list[list[Content]] = [["id", "name", "role"]]
    look_up.extend([i, name, role] for i, name, role in zip(ids, team.people, team.roles, strict=True))
    draft = _draft(rng, team, scale, Sheet("Ratings", rows), Sheet("People", look_up), shape="long")
    draft.sheets_needed = True
    return draft


def google_form(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """A survey export: timestamp, address, grid questions, free text."""
    question = rng.choice(["Rate your skill", "How well do you know these?", "Please rate yourself in"])
    heads: list[Content] = [
        "Timestamp",
        "Email Address",
        "Your name",
        *(f"{question} [{skill}]" for skill in team.skills),
        "Anything else?",
    ]
    rows = [heads]
    for p, person in enumerate(team.people):
        stamp = f"2024/05/{rng.randint(1, 28):02d} {rng.randint(8, 17)}:{rng.randint(10, 59)}:00"
        remark = rng.choice([None, None, "Happy to learn more", "no", "I would like to do a certification this year"])
        rows.append([stamp, team.emails[p], person, *(_cell(team, scale, p, s) for s in _everything(team)), remark])
    draft = _draft(rng, team, scale, Sheet("Form Responses 1", rows), shape="other")
    draft.skills = tuple(f"{question} [{skill}]" for skill in team.skills)
    return draft


def microsoft_form(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    heads: list[Content] = [
        "ID",
        "Start time",
        "Completion time",
        "Email",
        "Name",
        *team.skills,
        "What do you want to learn next?",
    ]
    rows = [heads]
    for p, person in enumerate(team.people):
        day = date(2024, 5, rng.randint(1, 28))
        wish = rng.choice([None, "Rust and more about cloud cost", "Leading a project", "Nothing right now, thanks"])
        rows.append(
            [
                float(p + 1),
                day,
                day,
                team.emails[p],
                person,
                *(_cell(team, scale, p, s) for s in _everything(team)),
                wish,
            ]
        )
    return _draft(rng, team, scale, Sheet("Sheet1", rows), shape="other")


def in_one_cell(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """All ratings of a person in one cell: "Python: 3, SQL: 4"."""
    tie, between = rng.choice([(": ", ", "), (" = ", "; "), (" - ", "; "), (": ", "\n")])
    return _one_cell(rng, team, scale, lambda pairs: between.join(f"{name}{tie}{value}" for name, value in pairs))


def in_one_cell_as_json(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    return _one_cell(rng, team, scale, lambda pairs: json.dumps(dict(pairs), ensure_ascii=False))


def _one_cell(
    rng: Random, team: Team, scale: WrittenScale, joined: Callable[[list[tuple[str, str | int]]], str]
) -> Draft:
    rows: list[list[Content]] = [[team.name_heading or "Name", "Role", "Skills"]]
    for p, person in enumerate(team.people):
        pairs, ratings = [], []
        for s, skill in enumerate(team.skills):
            step = team.steps[p][s]
            if step is not None:
                value = scale.values[step]
                shown = int(value) if isinstance(value, float) else str(value)
                pairs.append((skill, shown))
                ratings.append(Rated(str(shown), p, s, text=str(shown)))
        rows.append([person, team.roles[p], Several(joined(pairs), tuple(ratings))])
    draft = _draft(rng, team, scale, Sheet("Team", rows), shape="other")
    order = dict.fromkeys(r.skill for row in rows for cell in row if isinstance(cell, Several) for r in cell.ratings)
    draft.skills = tuple(team.skills[s] for s in sorted(order))
    return draft


def skill_slots_with_levels(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """Skills and levels in turn: Skill 1, Level 1, Skill 2, Level 2."""
    most = max(sum(step is not None for step in steps) for steps in team.steps)
    heads: list[Content] = [team.name_heading or "Name"]
    for i in range(most):
        heads.extend([f"Skill {i + 1}", f"Level {i + 1}"])
    rows = [heads]
    for p, person in enumerate(team.people):
        known = [s for s in _everything(team) if team.steps[p][s] is not None]
        rng.shuffle(known)
        row: list[Content] = [person]
        for s in known:
            row.extend([team.skills[s], _cell(team, scale, p, s)])
        rows.append(row)
    return _draft(rng, team, scale, Sheet("Team", rows), shape="long")


def skills_with_descriptions(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """People across, and what each skill means beside it."""
    words = ("Knows how we do it", "Can explain it to others and work by our rules", "As in the handbook, chapter 4")
    rows: list[list[Content]] = [["Skill", "Description", *team.people]]
    rows.extend(
        [team.skills[s], rng.choice(words), *(_cell(team, scale, p, s) for p in _everybody(team))]
        for s in _everything(team)
    )
    return _draft(rng, team, scale, Sheet("Matrix", rows), shape="other")


def people_in_groups(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """Teams in rows of their own between the people."""
    cut = max(1, len(team.people) // 2)
    table = _table(team, scale, _everybody(team), _everything(team))
    names = rng.sample(["Team Payments", "Team Search", "Backend", "Operations"], 2)
    rows: list[list[Content]] = [table[0], [names[0]], *table[1 : cut + 1], [names[1]], *table[cut + 1 :]]
    return _draft(rng, team, scale, Sheet("Team", rows), shape="other")


def merged_teams(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """Teams in a merged column before the names."""
    cut = max(1, len(team.people) // 2)
    names = rng.sample(["Payments", "Search", "Platform"], 2)
    rows = _table(team, scale, _everybody(team), _everything(team))
    rows[0].insert(0, "Team")
    for i, row in enumerate(rows[1:]):
        row.insert(0, names[0] if i == 0 else names[1] if i == cut else None)
    merges = [(1, 0, cut, 0), (cut + 1, 0, len(team.people), 0)]
    draft = _draft(rng, team, scale, Sheet("Team", rows, [m for m in merges if m[2] > m[0]]), shape="other")
    draft.sheets_needed = True
    return draft


def number_and_name(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """A personnel number before the name, a role between name and skills."""
    rows = _table(team, scale, _everybody(team), _everything(team))
    rows[0][0] = "Name"
    first = rng.randint(1000, 5000)
    for i, row in enumerate(rows):
        row[0:1] = ["Employee No", row[0], "Role"] if i == 0 else [float(first + 7 * i), row[0], team.roles[i - 1]]
    return _draft(rng, team, scale, Sheet("Team", rows), shape="other")


def role_before_name(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    rows = _table(team, scale, _everybody(team), _everything(team))
    rows[0][0] = rng.choice(["Name", "Employee", "Mitarbeiter"])
    for i, row in enumerate(rows):
        row.insert(0, "Role" if i == 0 else team.roles[i - 1])
    return _draft(rng, team, scale, Sheet("Team", rows), shape="other")


def headings_again(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """The heading row repeated in the middle, as for printing."""
    rows = _table(team, scale, _everybody(team), _everything(team))
    rows.insert(1 + len(team.people) // 2, list(rows[0]))
    return _draft(rng, team, scale, Sheet("Team", rows), shape="other")


LAYOUTS: tuple[Layout, ...] = (
    people_down,
    people_across,
    category_band,
    category_column,
    category_prefix,
    category_rows,
    two_name_columns,
    level_and_interest,
    level_and_years,
    current_and_target,
    blocks_below,
    blocks_beside,
    sheet_per_team,
    sheet_per_period,
    sheet_per_person,
    long_list,
    long_with_more,
    long_history,
    ids_and_names,
    google_form,
    microsoft_form,
    in_one_cell,
    in_one_cell_as_json,
    skill_slots_with_levels,
    skills_with_descriptions,
    people_in_groups,
    merged_teams,
    number_and_name,
    role_before_name,
    headings_again,
)
EVERYDAY: tuple[Layout, ...] = (people_down, people_across, category_band, long_list, google_form)
NUMBERS_ONLY: frozenset[str] = frozenset({"in_one_cell", "in_one_cell_as_json"})
