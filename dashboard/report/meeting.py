"""What a meeting sees: one finding a screen, in the order of the questions, each with the few rows that matter."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from dashboard.report.exposed import bench_names
from dashboard.report.section import AreaBars, Departures
from dashboard.report.wording import counted, digits, hours, listed, number, people, plural, seats, sentence, share

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dashboard.report.facts import Facts
    from dashboard.report.section import AreaBar, Section, Value

    Find = Callable[[str], Section]
    Record = Mapping[str, Value]

MOST_LINES = 6
_MOST_ITEMS = 4
_NEXT_QUARTER = "What do we do next quarter?"


@dataclass(frozen=True)
class Item:
    """Something named in a line, with the status that its sign shows; empty where it has none."""

    text: str
    status: str = ""


@dataclass(frozen=True)
class Line:
    """One row of a screen.

    Attributes:
        lead: what the row is about.
        items: what is said of it, the most pressing first.
        end: its figure, at the right.
    """

    lead: str
    items: tuple[Item, ...]
    end: str = ""


@dataclass(frozen=True)
class MeetingScreen:
    """One finding, large enough for a room.

    Attributes:
        question: what the meeting asks.
        finding: the answer in one sentence.
        lines: the rows behind it, at most six.
        note: what else to know, in one quieter sentence.
    """

    question: str
    finding: str
    lines: tuple[Line, ...] = ()
    note: str = ""


def _covered(_facts: Facts, find: Find) -> MeetingScreen:
    """The areas that miss seats; where none does, every area with what it has."""
    chart = find("areas").chart
    asked = [bar for bar in chart.bars if bar.need] if isinstance(chart, AreaBars) else []
    bars = [bar for bar in asked if bar.have < bar.need] or asked
    lines = [Line(bar.name, _not_covered(bar), f"{bar.have} / {bar.need} {plural(bar.need, 'seat')}") for bar in bars]
    more = len(lines) - MOST_LINES
    others = sum(bar.have - bar.need for bar in bars[MOST_LINES:])
    note = (
        f"{sentence(counted(more, 'more area'))} {plural(more, 'misses', 'miss')} {seats(-others)}." if others else ""
    )
    return MeetingScreen("Are we covered?", find("coverage").finding, _first(lines), note)


def _not_covered(bar: AreaBar) -> tuple[Item, ...]:
    """The skills of an area that somebody should do something about, then how many are well."""
    open_ones = [Item(name, status) for name, status in bar.skills if status not in {"covered", "not needed"}]
    well = sum(status == "covered" for _, status in bar.skills)
    rest = [Item(f"{number(well)} covered", "covered")] if well else []
    return (*_cut(open_ones), *rest)


def _one_deep(facts: Facts, find: Find) -> MeetingScreen:
    section = find("exposed")
    held: dict[str, list[Record]] = defaultdict(list)
    missing: list[Item] = []
    for record in section.table.records():
        if record["status"] == "one deep":
            held[str(record["holder"])].append(record)
        elif record["status"] == "uncovered":
            missing.append(Item(str(record["skill"]), "uncovered"))
    lines = [
        Line(holder, _cut([Item(str(each["skill"]), "one deep") for each in rows]), _backup(facts, rows))
        for holder, rows in held.items()
    ]
    room = MOST_LINES - bool(missing)
    more = len(lines) - room
    rest = f"{sentence(people(more))} more {plural(more, 'holds', 'hold')} something alone." if more > 0 else ""
    nobody = [Line("Nobody", _cut(missing))] if missing else []
    return MeetingScreen(
        "Where are we one person deep?",
        section.finding,
        (*lines[:room], *nobody),
        " ".join(filter(None, (rest, section.base))),
    )


def _backup(facts: Facts, rows: Sequence[Record]) -> str:
    """Who could stand in soonest, where one skill is meant; else in how many nobody is near."""
    at = {row.label: index for index, row in enumerate(facts.answers.coverage)}
    near = [bench_names(facts, at[str(each["skill"])]) for each in rows]
    bare = sum(not names for names in near)
    if bare:
        return "nobody one level short" if len(rows) == 1 else f"nobody one level short in {number(bare)}"
    return f"one level short: {listed(near[0], most=1)}" if len(rows) == 1 else "somebody one level short in each"


def still_sought() -> MeetingScreen:
    """The screen of the plan for as long as the best one is not known."""
    return MeetingScreen(
        _NEXT_QUARTER, "The best plan is being sought.", note="Other screens can be looked at meanwhile."
    )


def _next_quarter(_facts: Facts, find: Find) -> MeetingScreen:
    section = find("plan")
    learned: dict[str, list[Record]] = defaultdict(list)
    for record in section.table.records():
        learned[str(record["person"])].append(record)
    lines = [
        Line(person, _cut([_assignment(each) for each in rows]), hours(sum(float(each["hours"] or 0) for each in rows)))
        for person, rows in learned.items()
    ]
    more = len(lines) - MOST_LINES
    rest = f"{sentence(people(more))} more {plural(more, 'learns', 'learn')} something." if more > 0 else ""
    return MeetingScreen(_NEXT_QUARTER, section.finding, _first(lines), " ".join(filter(None, (rest, section.base))))


def _assignment(record: Record) -> Item:
    way = f"{digits(float(record['from_level'] or 0))} → {digits(float(record['to_level'] or 0))}"
    return Item(f"{record['skill']} {way}, {_with(str(record['teacher'] or ''))}")


def _with(teacher: str) -> str:
    return f"with {teacher}" if teacher and "outside" not in teacher else "outside"


def _somebody_leaves(_facts: Facts, find: Find) -> MeetingScreen:
    section = find("risk")
    chart = section.chart
    lines: list[Line] = []
    if isinstance(chart, Departures):
        for away, names, lost in zip(chart.away, chart.people, chart.lost, strict=True):
            if lost and not (lines and lines[-1].lead == listed(names)):
                items = _cut([Item(skill, "uncovered") for skill in lost])
                lines.append(Line(listed(names), items, f"{sentence(number(away))} away: {number(len(lost))} lost"))
    return MeetingScreen("What if somebody leaves?", section.finding, _first(lines), section.base)


def _how_sure(_facts: Facts, find: Find) -> MeetingScreen:
    """What looks covered and is least sure; what misses people anyway has been seen before."""
    section = find("trust")
    records = [each for each in section.table.records() if int(each["claimed"] or 0) >= int(each["people_needed"] or 0)]
    lines = [Line(str(each["skill"]), (Item(_claims(each)),), _chances(each)) for each in records]
    return MeetingScreen("How sure is this?", section.finding, _first(lines), section.base)


def _claims(record: Record) -> str:
    said, needed = int(record["claimed"] or 0), int(record["people_needed"] or 0)
    return f"{people(said) if said else 'nobody'} {plural(said or 1, 'says', 'say')} so, {number(needed)} needed"


def _chances(record: Record) -> str:
    now = _chance(record, "chance_enough")
    then = _chance(record, "chance_enough_after") if "chance_enough_after" in record else now
    return f"{now} sure" if now == then else f"{now} sure, {then} after the plan"


def _chance(record: Record, key: str) -> str:
    value = record[key]
    return share(None if value is None else float(value))


def _changed(_facts: Facts, find: Find) -> MeetingScreen:
    section = find("change_seats")
    lines = [_seat_line(each) for each in section.table.records()]
    return MeetingScreen("What has changed?", find("change").finding, _first(lines), find("change").base)


def _seat_line(record: Record) -> Line:
    before, after = int(record["filled_before"] or 0), int(record["filled_after"] or 0)
    said = f"{number(abs(after - before))} {plural(abs(after - before), 'seat')} {'won' if after > before else 'lost'}"
    return Line(str(record["skill"]), (Item(said),), f"{before} → {after} filled")


def _cut(items: Sequence[Item]) -> tuple[Item, ...]:
    more = len(items) - _MOST_ITEMS
    return (*items[:_MOST_ITEMS], Item(f"{number(more)} more")) if more > 1 else tuple(items)


def _first(lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(lines[:MOST_LINES])


SCREENS: Mapping[str, Callable[[Facts, Find], MeetingScreen]] = MappingProxyType(
    {
        "covered": _covered,
        "one-deep": _one_deep,
        "next-quarter": _next_quarter,
        "somebody-leaves": _somebody_leaves,
        "how-sure": _how_sure,
    }
)
"""How each screen is made, from the sections that it asks for by their ids."""

WITH_EARLIER: Mapping[str, Callable[[Facts, Find], MeetingScreen]] = MappingProxyType({**SCREENS, "changed": _changed})
"""The same with what changed, for a team that has an earlier file."""
