"""What survey forms export."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.torture.draft import Sheet
from tests.torture.layouts.table import drafted, everything, rated_cell

if TYPE_CHECKING:
    from random import Random

    from tests.torture.draft import Content, Draft
    from tests.torture.scales import WrittenScale
    from tests.torture.team import Team


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
        rows.append([stamp, team.emails[p], person, *(rated_cell(team, scale, p, s) for s in everything(team)), remark])
    draft = drafted(rng, team, scale, Sheet("Form Responses 1", rows), shape="other")
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
                *(rated_cell(team, scale, p, s) for s in everything(team)),
                wish,
            ]
        )
    return drafted(rng, team, scale, Sheet("Sheet1", rows), shape="other")
