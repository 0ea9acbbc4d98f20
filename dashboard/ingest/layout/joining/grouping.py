"""Which tables of a file, or of several files, belong together as one team."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.core.notice import Notice, notice
from dashboard.ingest.layout.joining.joining import shared
from dashboard.ingest.layout.near_misses.near_miss import any_word, words
from dashboard.ingest.layout.observed.headings import says
from dashboard.ingest.layout.observed.periods import find_period
from dashboard.ingest.layout.observed.raters import rater_of
from dashboard.ingest.layout.observed.text import plain
from dashboard.ingest.layout.observed.titles import find_title, titles_of
from dashboard.ingest.layout.sheets import SheetReading, team_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.ingest.layout.observed.raters import Rater
    from dashboard.ingest.layout.teams.team import ReadTeam

_SAME = 0.5
_STRONG = 0.5
_FEW = 2


@dataclass(frozen=True, eq=False)
class Group:
    """The tables that are read together, the main one first.

    Attributes:
        members: the tables.
        are_teams: whether each is a team of its own, with other people.
        notices: what was left out, and why.
        second: the table in which somebody else rates the same people and skills, if there is one.
    """

    members: tuple[SheetReading, ...]
    are_teams: bool = False
    notices: tuple[Notice, ...] = ()
    second: tuple[SheetReading, ...] = ()


def grouped(sheets: Sequence[SheetReading]) -> Group:
    """The main table with everything that belongs to it; of one table in several periods the newest only."""
    if len(sheets) == 1:
        return Group((sheets[0],))
    teams = {id(sheet): team_in(sheet) for sheet in sheets}
    sums = _sums(sheets)
    sheets = [sheet for sheet in sheets if sheet not in sums]
    rated, forms = _without_forms(sheets, teams)
    newest, older = _newest(rated, teams)
    newest = [sheet for sheet in sheets if sheet in newest or (sheet not in rated and sheet not in forms)]
    main = _own_view(max(newest, key=lambda sheet: sheet.score), newest, teams)
    second: list[SheetReading] = []
    members, notices = [main], [_left_out(sheet, "an older period; the newest counts") for sheet in older]
    notices.extend(_left_out(sheet, "it sums up the sheets of the others", warn=True) for sheet in sums)
    notices.extend(_left_out(sheet, "nobody has a rating in it yet", warn=True) for sheet in forms)
    people_differ = True
    for sheet in newest:
        if sheet is main:
            continue
        people, skills = shared(teams[id(main)], teams[id(sheet)])
        if not second and _is_of_others(main, sheet, teams):
            second.append(sheet)
        elif people >= _SAME and skills >= _SAME and sheet.kind != "person":
            notices.append(_left_out(sheet, "it shows the same people and skills again", warn=True))
        elif max(people, skills) >= _SAME or sheet.score >= _STRONG * main.score or sheet.kind == "person":
            members.append(sheet)
            people_differ = people_differ and people < _SAME
        else:
            notices.append(_left_out(sheet, "its people and skills are others than those of the main table"))
    ordered = [sheet for sheet in newest if sheet in members]
    by_sheet = Counter((sheet.grid.file, sheet.grid.sheet) for sheet in ordered)
    told_apart = max(by_sheet.values()) == 1 or titles_of(ordered) is not None
    apart = people_differ and len(ordered) > 1 and main.kind == "team" and told_apart
    return Group(tuple(ordered), apart, tuple(notices), tuple(second))


def _sums(sheets: Sequence[SheetReading]) -> list[SheetReading]:
    """Among several people's own sheets those that are called a sum of them: Summary, Team average."""
    if len(sheets) <= _FEW or any(sheet.kind != "person" for sheet in sheets):
        return []
    named = [sheet for sheet in sheets if _is_sum(sheet)]
    return named if len(sheets) - len(named) >= _FEW else []


def _is_sum(sheet: SheetReading) -> bool:
    """Whether the tab's name, all that tells whose sheet it is, says that it sums up others."""
    tab = sheet.grid.sheet.strip()
    called = says(tab, "total") or (bool(tab) and set(plain(tab).split()) <= words("sum"))
    return called and team_in(sheet).people[0].label == tab


def _without_forms(
    sheets: Sequence[SheetReading], teams: dict[int, ReadTeam]
) -> tuple[list[SheetReading], list[SheetReading]]:
    """The tables with ratings, and those without any that only are forms for the same people or for anybody."""
    rated = [sheet for sheet in sheets if sheet.unrated is None]
    bare = [sheet for sheet in sheets if sheet.unrated is not None]
    if not rated:
        return list(sheets), []
    return rated, [
        sheet
        for sheet in bare
        if any_word(sheet.grid.sheet, words("form"))
        or any(shared(teams[id(other)], teams[id(sheet)])[0] >= _SAME for other in rated)
    ]


def _newest(
    sheets: Sequence[SheetReading], teams: dict[int, ReadTeam]
) -> tuple[list[SheetReading], list[SheetReading]]:
    """The tables of the newest period and the older ones, where their names are periods of the same team."""
    known = _periods(sheets)
    if len(sheets) == 1 or not known:
        return list(sheets), []
    people = min(shared(teams[id(sheets[0])], teams[id(other)])[0] for other in sheets[1:])
    if people < _SAME and len(teams[id(sheets[0])].people) > 1:
        return list(sheets), []
    at = max(range(len(sheets)), key=lambda index: known[index])
    return [sheets[at]], [sheet for index, sheet in enumerate(sheets) if index != at]


def _own_view(best: SheetReading, sheets: Sequence[SheetReading], teams: dict[int, ReadTeam]) -> SheetReading:
    """The table in which people rate themselves, where the best one is somebody else's view of the same people."""
    own = (sheet for sheet in sheets if sheet is not best and _rater_beside(sheet, best) != "other")
    return next((sheet for sheet in own if _is_of_others(sheet, best, teams)), best)


def _is_of_others(own: SheetReading, sheet: SheetReading, teams: dict[int, ReadTeam]) -> bool:
    """Whether a table is called somebody else's view, of the people and skills of this one."""
    if sheet.unrated is not None or own.unrated is not None or _rater_beside(sheet, own) != "other":
        return False
    return min(shared(teams[id(own)], teams[id(sheet)])) >= _SAME


def _rater_beside(sheet: SheetReading, other: SheetReading) -> Rater:
    """Who rates in a table by its name, what it shares with the other's name left aside: *Web self*, *Web manager*."""
    name, beside = name_of(sheet), set(plain(name_of(other)).split())
    return rater_of(name) or rater_of(" ".join(word for word in plain(name).split() if word not in beside))


def name_of(sheet: SheetReading) -> str:
    """What a table is called: its sheet's name, else its file's."""
    return sheet.grid.sheet or sheet.grid.file.rsplit(".", 1)[0]


def _periods(sheets: Sequence[SheetReading]) -> list[tuple[int, ...]]:
    """The period of each table, by its sheet's or file's name, else by the title above it; empty unless all differ."""
    named = [find_period(sheet.grid.sheet) or find_period(sheet.grid.file) for sheet in sheets]
    titled = [find_period(title) for title in titles_of(sheets) or ()]
    for periods in (named, titled):
        known = [period for period in periods if period is not None]
        if len(set(known)) == len(sheets):
            return known
    return []


def _left_out(sheet: SheetReading, why: str, *, warn: bool = False) -> Notice:
    name, title = sheet.grid.sheet or sheet.grid.file, find_title(sheet)
    if title is not None and find_period(title) is not None and find_period(name) is None:
        name = f"{name}: {title}"
    return notice("other-sheet-doubt" if warn else "other-sheet", sheet=name, why=why)
