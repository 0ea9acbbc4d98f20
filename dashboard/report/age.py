"""How old the ratings are: the oldest, the median, those of more than a year, and when each person last answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.report.section import Column, Section, Table
from dashboard.report.wording import counted, digits, number, of_all, plural, sentence

if TYPE_CHECKING:
    from datetime import date

    from dashboard.analysis.age import Age
    from dashboard.report.facts import Facts

COLUMNS = (
    Column("person", "Person"),
    Column("last", "Last rated"),
    Column("dated", "Ratings with a day", "count"),
    Column("old", "Older than a year", "count"),
)
_MONTH, _YEAR = 30.44, 365.25
_FEW_DAYS = 60


def age(facts: Facts) -> Section:
    """The age of the ratings on the day of the report, people by who was rated longest ago."""
    found = facts.answers.age(facts.made_on)
    people = sorted(found.people if found else (), key=lambda each: (each.last is None, each.last or facts.made_on))
    rows = tuple((each.person, said_day(each.last) if each.last else None, each.dated, each.old) for each in people)
    return Section(
        id="age",
        title="Age of the ratings",
        finding=_finding(found) if found else "The file does not say when the ratings were given.",
        base=_base(found) if found else "",
        table=Table(COLUMNS, rows),
        definition="From the day of a rating, or of the row that it stands in, to the day of this report; "
        "old is more than 365 days.",
    )


def said_day(day: date) -> str:
    """A day as everybody reads it alike: ``12 November 2026``."""
    return f"{day.day} {day:%B %Y}"


def _finding(found: Age) -> str:
    if found.median_days is None or found.oldest is None:
        return "None of the ratings has a day before today."
    half = f"half of the ratings are older than {_long(found.median_days)}"
    if not found.old:
        return sentence(f"no rating is older than a year; {half}.")
    if found.old == found.dated:
        return sentence(f"{of_all(found.old, 'rating')} {plural(found.old, 'is', 'are')} older than a year.")
    part = f"{counted(found.old, 'rating')} {plural(found.old, 'is', 'are')} older than a year"
    return sentence(f"{part}; {half}.")


def _long(days: float) -> str:
    """So many days in the largest unit that says enough: ``9 days``, ``4 months``, ``2.5 years``."""
    if days < _FEW_DAYS:
        return f"{digits(round(days))} {plural(round(days), 'day')}"
    if days < 2 * _YEAR:
        return f"{digits(round(days / _MONTH))} {plural(round(days / _MONTH), 'month')}"
    return f"{digits(round(days / _YEAR, 1))} years"


def _base(found: Age) -> str:
    said = []
    if found.oldest and found.newest:
        said.append(
            f"The oldest is of {said_day(found.oldest)}, the newest of {said_day(found.newest)}; "
            f"{digits(found.dated)} of {digits(found.ratings)} ratings have a day."
        )
    if found.future:
        said.append(
            f"{sentence(number(found.future))} {plural(found.future, 'lies', 'lie')} in the future and "
            f"{plural(found.future, 'counts', 'count')} for nothing here."
        )
    return " ".join(said)
