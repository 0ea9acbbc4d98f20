"""Tables that are built like a matrix and are none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.ingest.layout.near_misses.near_miss import (
    NearMiss,
    TableFacts,
    any_word,
    errands,
    is_role,
    only_judges,
    share,
    words,
)
from dashboard.ingest.layout.near_misses.of_levels import counts_per_level, crosses_below_levels
from dashboard.ingest.layout.observed.headings import hints, says
from dashboard.ingest.layout.observed.known_skills import known_share
from dashboard.ingest.layout.observed.names import people_likeness
from dashboard.ingest.layout.observed.profiles import number_in
from dashboard.ingest.layout.observed.raters import rater_of
from dashboard.ingest.layout.observed.text import is_date, is_id, is_sentence, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

_MOST = 0.6
_PEOPLE = 0.5
_NOBODY = 0.2
_MONTH = 20
_NAMES, _FEW_NAMES = 60, 3
_NAME_AND_LEVEL = 2
_BRACKET = re.compile(r"[()\[\]]")
_NUMBERED = re.compile(r"([^\W\d_]+) ?\d{1,3}")

_ROLE_TABLE = NearMiss(
    "role table",
    "This says what each role or grade should know; there are no people in it. It can be used as requirements beside the "
    "team's own sheet.",
)


def find_near_miss(facts: TableFacts) -> NearMiss | None:
    """What a table is when it is no team, or None when nothing speaks against it."""
    for recognise in _RECOGNISERS:
        found = recognise(facts)
        if found is not None:
            return found
    return None


def _raci(facts: TableFacts) -> NearMiss | None:
    letters = {letter for text in facts.cells for letter in re.split(r"[\s,;/+&]+", text.upper()) if letter}
    if len(letters) < 3 or not letters <= set("RACIS") or not {"R", "A"} <= letters or not letters & {"C", "I"}:
        return None
    return NearMiss(
        "raci",
        "This is a responsibility chart: its cells say who is Responsible, Accountable, Consulted or Informed, not how well "
        "somebody knows something. Upload a sheet with people, skills and levels.",
    )


def _calendar(facts: TableFacts) -> NearMiss | None:
    if max(_days(facts.skills), _days(facts.people)) < _MOST:
        return None
    absent = any(any_word(text, words("absence")) for text in (facts.title, *facts.cells, *facts.around))
    kind = "holidays" if absent else "attendance"
    what = "a holiday or absence plan" if absent else "an attendance list or a calendar"
    return NearMiss(
        kind,
        f"This is {what}: its headings are days, weeks or months, not skills. Upload a sheet with people, skills and levels.",
    )


def _days(labels: Sequence[str]) -> float:
    """The share of labels that are days, weeks or months; bare numbers only when they run through a month."""
    numbers = [value for label in labels if (value := number_in(label)) is not None]
    month = len(numbers) >= _MONTH and all(1 <= value <= 31 for value in numbers)
    return share(labels, lambda label: _is_day(label) or (month and number_in(label) is not None))


def _is_day(label: str) -> bool:
    said = plain(label).split()
    named = [word for word in said if word in words("day") or word in words("month")]
    return is_date(label) or (bool(named) and all(word in named or word.isdigit() for word in said))


def _due_days(facts: TableFacts) -> NearMiss | None:
    dates = sum(times for text, times in facts.cells.items() if is_date(text))
    total = sum(facts.cells.values())
    values = sorted({value for text in facts.cells if (value := number_in(text)) is not None})
    positive = [value for value in values if value > 0]
    by_days = (
        len(values) == len(facts.cells)
        and len(positive) >= 2
        and all(value in (7, 14, 30, 45, 60, 90, 120, 180, 365, 730) for value in positive)
        and max(positive) >= 30
    )
    if total and dates > 0.5 * total:
        said = "the day on which a training is due or done"
    elif by_days:
        said = "a number of days (30, 60, 90 …), as for trainings that are due"
    else:
        return None
    return NearMiss(
        "training due dates",
        f"This is a plan of trainings: its cells hold {said}, not a level. Upload the sheet in which people's levels stand.",
    )


def _roles(facts: TableFacts) -> NearMiss | None:
    if facts.attributes & {"team", "location", "manager", "start"}:
        return None
    if facts.roles and not facts.people:
        return _ROLE_TABLE
    headed = says(facts.corner, "role", "seniority") and not facts.across
    named = share(facts.people, is_role) >= _MOST or _are_asked(facts.people)
    if people_likeness(facts.people) >= _PEOPLE or not (headed or named):
        return None
    return _ROLE_TABLE


def _are_asked(labels: Sequence[str]) -> bool:
    """Whether labels begin alike and go on with a code (*exp_C1*, *exp_C2*), or each says that it is asked for."""
    said = [plain(label).split(maxsplit=1) for label in labels]
    if len(said) < 2:
        return False
    if all(hints(label, "target") for label in labels):
        return True
    begins = {words[0] for words in said if words}
    codes = [words[1] for words in said if len(words) == 2]
    coded = len(codes) == len(said) and not any(code.isdigit() or len(code) == 1 for code in codes)
    return coded and len(begins) == 1 and all(any(map(str.isdigit, code)) for code in codes)


def _projects(facts: TableFacts) -> NearMiss | None:
    for labels, other in ((facts.people, facts.skills), (facts.skills, facts.people)):
        corner = any_word(facts.corner, words("project")) and labels is (facts.skills if facts.across else facts.people)
        named = share(labels, lambda label: any_word(label, words("project"))) >= _MOST
        if (corner or named) and people_likeness(labels) < _PEOPLE and people_likeness(other) < _PEOPLE:
            return NearMiss(
                "projects",
                "This sets projects or customers against something else; nobody's level stands in it. Upload a sheet with "
                "people, skills and levels.",
            )
    return None


def _tasks(facts: TableFacts) -> NearMiss | None:
    money = any(any_word(label, words("money")) for label in facts.around)
    corner = any_word(facts.corner, words("task")) and not facts.across
    if not corner and not money:
        return None
    if people_likeness(facts.people) >= _PEOPLE or people_likeness(facts.skills) >= _PEOPLE:
        return None
    return NearMiss(
        "tasks and costs",
        "This sets tasks against what they need or cost; nobody's level stands in it. Upload a sheet with people, skills "
        "and levels.",
    )


def _rounds(facts: TableFacts) -> NearMiss | None:
    numbered = [_NUMBERED.fullmatch(plain(label)) for label in facts.skills]
    named = {found[1] for found in numbered if found}
    if len(facts.skills) < 2 or not all(numbered) or len(named) != 1 or not named <= words("round"):
        return None
    return NearMiss(
        "numbered results",
        f"These are results or figures by number (“{facts.skills[0]}”, “{facts.skills[1]}” …): the headings name no skills. "
        "Upload a sheet with people, skills and levels.",
    )


def _feedback(facts: TableFacts) -> NearMiss | None:
    for labels in (facts.skills, facts.people):
        if len(labels) >= 2 and all(rater_of(label) for label in labels):
            return NearMiss(
                "feedback on one person",
                "These are several people's views of one person, one beside the other; there is no team in it. Upload "
                "everybody's own ratings, or this person's as a list of skills and levels.",
            )
    return None


def _permissions(facts: TableFacts) -> NearMiss | None:
    if len(facts.skills) < 3 or share(facts.skills, lambda label: plain(label) in words("permission")) < _MOST:
        return None
    return NearMiss(
        "permissions",
        "This says who may do what in a system, not how well somebody knows something. Upload a sheet with people, skills "
        "and levels.",
    )


def _allocation(facts: TableFacts) -> NearMiss | None:
    if not facts.whole_rows or _known(facts.skills) or share(facts.skills, _is_named_project) < 0.5:
        return None
    return NearMiss(
        "allocation",
        "This splits everybody's time among projects or customers: each line adds up to 100 %. No levels stand in it. "
        "Upload a sheet with people, skills and levels.",
    )


def _is_named_project(label: str) -> bool:
    return any_word(label, words("project"))


def _teams(facts: TableFacts) -> NearMiss | None:
    if facts.people or len(facts.teams) < 2:
        return None
    return NearMiss(
        "figures per team",
        "This says how each team stands on the whole; it does not say who is in it. Upload the sheet with the people by "
        "name, from which it was made.",
    )


def _things(facts: TableFacts) -> NearMiss | None:
    corner = any_word(facts.corner, words("thing")) and len(facts.corner.split()) <= 2
    things, others = (facts.skills, facts.people) if facts.across else (facts.people, facts.skills)
    if not corner or people_likeness(things) >= 0.5 or people_likeness(others) >= _NOBODY or facts.attributes:
        return None
    return NearMiss(
        "things",
        f"This says something of each {plain(facts.corner)}, not of people. Upload a sheet with people, skills and levels.",
    )


def _known(labels: Sequence[str]) -> bool:
    return known_share(labels) >= 0.5


def _products(facts: TableFacts) -> NearMiss | None:
    corner = any_word(facts.corner, words("product")) or any_word(
        facts.title, ("comparison", "vergleich", "comparison", "comparativa")
    )
    if not corner or facts.attributes or max(people_likeness(facts.people), people_likeness(facts.skills)) >= _PEOPLE:
        return None
    return NearMiss(
        "product comparison",
        "This compares products or options by their features; there are no people in it. Upload a sheet with people, skills "
        "and levels.",
    )


def _sentences(facts: TableFacts) -> NearMiss | None:
    total = sum(facts.cells.values())
    said = sum(times for text, times in facts.cells.items() if is_sentence(text))
    if not total or said < 0.5 * total:
        return None
    return NearMiss(
        "role framework",
        "This describes in sentences what each level means; nobody is rated in it. Upload the sheet in which people are rated.",
    )


def _mirrored(facts: TableFacts) -> NearMiss | None:
    people = {plain(label) for label in facts.people if any(map(str.isalpha, label)) and not is_id(label)}
    if min(len(people), len(facts.skills)) < 3 or share(facts.skills, lambda label: _holds(label, people)) < _MOST:
        return None
    return NearMiss(
        "the same on both sides",
        f"This sets the same labels against each other (“{facts.people[0]}” …), down and across: who rates whom, or what leads "
        "to what. Upload a sheet with people, skills and levels.",
    )


def _holds(label: str, others: Collection[str]) -> bool:
    """Whether one of the others stands in a label, as words of its own."""
    said = f" {plain(label)} "
    return any(f" {other} " in said for other in others)


def _belongings(facts: TableFacts) -> NearMiss | None:
    if len(facts.cells) > 3 or len(facts.skills) < 2 or share(facts.skills, _is_belonging) < _MOST:
        return None
    return NearMiss(
        "a checklist",
        f"This is a checklist of what people have, got or need (“{facts.skills[0]}”, “{facts.skills[1]}” …), not of what they "
        "know. Upload a sheet with people, skills and levels.",
    )


def _figures(facts: TableFacts) -> NearMiss | None:
    if share(facts.skills, lambda label: any_word(label, words("figure"))) < _MOST:
        return None
    return NearMiss(
        "figures",
        f"These are counts and figures (“{facts.skills[0]}” …), not levels of skills. Upload a sheet with "
        "people, skills and levels.",
    )


def _opinions(facts: TableFacts) -> NearMiss | None:
    felt = share(facts.skills, lambda label: any_word(label, words("opinion"))) >= 0.5
    if len(facts.skills) < 2 or not (felt or _agreed_upon(facts)):
        return None
    return NearMiss(
        "a survey of opinions",
        f"This asks what people think or feel (“{facts.skills[0]}” …), not what they know. Upload a sheet with people, skills "
        "and levels.",
    )


def _agreed_upon(facts: TableFacts) -> bool:
    """Whether the answers are how far somebody agrees, counted, or given by nobody who is named to no known skill."""
    counted = max(share(labels, _is_agreement) for labels in (facts.skills, facts.people)) >= _MOST
    given = share(list(facts.cells), _is_agreement) >= _PEOPLE
    return counted or (given and people_likeness(facts.people) < _NOBODY and not _known(facts.skills))


def _is_agreement(text: str) -> bool:
    return any_word(text, words("agreement"))


def _years(facts: TableFacts) -> NearMiss | None:
    if share([_BRACKET.sub(" ", label) for label in facts.skills], lambda label: hints(label, "years")) < _MOST:
        return None
    return NearMiss(
        "years of experience",
        f"These are years of experience (“{facts.skills[0]}” …), which say how long somebody has done something and not how "
        "well. Upload a sheet with a level for each skill.",
    )


def _errands(facts: TableFacts) -> NearMiss | None:
    """Goals, tickets or stories against people or figures: who works on what, or what they guess that it takes."""
    things = facts.skills if facts.across else facts.people
    if (
        not things
        or not any_word(facts.corner, words("errand"))
        or _known(things)
        or people_likeness(things) >= _PEOPLE
    ):
        return None
    return errands(things[0])


def _judgements(facts: TableFacts) -> NearMiss | None:
    """Columns that judge and do not say what: a rating, points, a status, done or not."""
    named = len(facts.skills) + len(facts.around)
    if named <= _NAME_AND_LEVEL or not facts.skills or not all(map(only_judges, facts.skills)):
        return None
    return NearMiss(
        "figures",
        f"The figures in this table stand under “{facts.skills[0]}”, which names no skill. Upload a sheet that says which "
        "skill each level is about.",
    )


def _named(facts: TableFacts) -> NearMiss | None:
    """Names of people where levels would stand: who is in charge of what, and who stands in."""
    texts = [text for text in facts.cells if any(map(str.isalpha, text))][:_NAMES]
    if (
        len(texts) < _FEW_NAMES
        or sum(" " in text for text in texts) < _MOST * len(texts)
        or people_likeness(texts) < _MOST
    ):
        return None
    return NearMiss(
        "people in the cells",
        f"This names people in its cells (“{texts[0]}” …): who is there for what, not how well somebody knows it. Upload a "
        "sheet with people, skills and levels.",
    )


def _is_belonging(label: str) -> bool:
    return any_word(label, words("belonging"))


_RECOGNISERS: tuple[Callable[[TableFacts], NearMiss | None], ...] = (
    _raci, _calendar, _due_days, _sentences, crosses_below_levels, counts_per_level, _permissions, _feedback, _mirrored, _belongings, _figures, _opinions, _years, _errands, _judgements, _named, _roles, _projects, _tasks, _products,
    _rounds, _allocation, _teams, _things,
)  # fmt: skip
