"""What changed since an earlier reading: ratings, seats, people, and what looks like a slip of the mouse."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dashboard.report.section import Column, Moves, Section, Table
from dashboard.report.wording import counted, listed, number, people, plural, seats, sentence, short

if TYPE_CHECKING:
    from dashboard.analysis.change import Change, Suspicion
    from dashboard.report.section import Value

COLUMNS = (
    Column("skill", "Skill"),
    Column("risen", "Risen", "count"),
    Column("fallen", "Fallen", "count"),
    Column("new", "Newly assessed", "count"),
    Column("gone", "No longer assessed", "count"),
)
RATING_COLUMNS = (
    Column("person", "Person"),
    Column("skill", "Skill"),
    Column("before", "Before", "level"),
    Column("after", "Now", "level"),
    Column("kind", "What"),
)
SEAT_COLUMNS = (
    Column("skill", "Skill"),
    Column("filled_before", "Filled before", "count"),
    Column("filled_after", "Filled now", "count"),
    Column("missing_before", "Missing before", "count"),
    Column("missing_after", "Missing now", "count"),
)
LIST_COLUMNS = (Column("name", "Name"), Column("whole", "What"), Column("change", "Change"))
DOUBT_COLUMNS = (
    Column("name", "Name"),
    Column("whole", "What"),
    Column("moved", "Moved", "count"),
    Column("both", "In both", "count"),
    Column("like", "Holds the ratings of"),
)
DEFINITION = (
    "People are matched by name, skills by their entry in the taxonomy or else by their label; a rating is compared when "
    "both readings have it."
)


def change(told: Change) -> Section:
    """What moved, skill by skill, most moved first."""
    rows = _by_skill(told)
    up, down = (tuple(int(row[at]) for row in rows) for at in (1, 2))
    return Section(
        id="change",
        title="Change",
        finding=_finding(told),
        base=_base(told),
        table=Table(COLUMNS, rows),
        chart=Moves(
            labels=tuple(row[0] for row in rows),
            up=up,
            down=down,
            notes=tuple(_assessed(row[3], row[4]) for row in rows),
        ),
        definition=DEFINITION,
    )


def _by_skill(told: Change) -> tuple[tuple[str, int, int, int, int], ...]:
    """Each skill of which a rating moved: its name and how many rose, fell, came and went."""
    counts = Counter((each.skill, each.kind) for each in told.moved)
    skills = list(dict.fromkeys(each.skill for each in told.moved))
    rows = [
        (skill, counts[skill, "risen"], counts[skill, "fallen"], counts[skill, "new"], counts[skill, "gone"])
        for skill in skills
    ]
    return tuple(sorted(rows, key=lambda row: (-row[1] - row[2], -sum(row[1:]), row[0].casefold())))


def _assessed(new: int, gone: int) -> str:
    said = [f"{number(count)} {what} assessed" for count, what in ((new, "newly"), (gone, "no longer")) if count]
    return ", ".join(said)


def _finding(told: Change) -> str:
    moved = [
        f"{counted(count, 'rating') if not at else number(count)} {verb}"
        for at, (count, verb) in enumerate(_moves_of(told))
    ]
    if not moved and not told.seats:
        return "No rating has changed."
    ratings = listed(moved) if moved else "no rating has changed"
    return sentence(f"{ratings}; {_seats(told)}.")


def _moves_of(told: Change) -> list[tuple[int, str]]:
    """How many ratings moved in each way, ways that nobody went left out."""
    verbs = {"risen": "rose", "fallen": "fell"}
    ways = [(told.count("risen"), verbs["risen"]), (told.count("fallen"), verbs["fallen"])]
    new, gone = told.count("new"), told.count("gone")
    ways += [(new, plural(new, "is new", "are new")), (gone, plural(gone, "is gone", "are gone"))]
    return [(count, verb) for count, verb in ways if count]


def _seats(told: Change) -> str:
    won, lost = told.seats_won, told.seats_lost
    if won and lost:
        return f"{seats(won)} won, {number(lost)} lost"
    if won or lost:
        return f"{seats(won or lost)} {'won' if won else 'lost'}"
    return "no seat won or lost"


def _base(told: Change) -> str:
    said = []
    for names, verb in ((told.people_new, "new"), (told.people_gone, "gone")):
        if names:
            said.append(f"{people(len(names))} {plural(len(names), 'is', 'are')} {verb}")
    for names, verb in ((told.skills_new, "newly asked about"), (told.skills_gone, "no longer asked about")):
        if names:
            said.append(f"{counted(len(names), 'skill')} {plural(len(names), 'is', 'are')} {verb}")
    text = f"{sentence(listed(said))}." if said else "The same people and skills in both."
    return text if told.same_scale else f"{text} The scales differ: levels are compared by their share of the way up."


def change_ratings(told: Change) -> Section:
    """Every rating that moved, person by person."""
    rows = tuple((each.person, each.skill, each.before, each.after, each.kind) for each in told.moved)
    count = len(rows)
    return Section(
        id="change_ratings",
        title="Ratings that changed",
        finding=sentence(f"{counted(count, 'rating')} {plural(count, 'has', 'have')} changed.")
        if count
        else "No rating has changed.",
        table=Table(RATING_COLUMNS, rows),
        definition=DEFINITION,
    )


def change_seats(told: Change) -> Section:
    """The rows that won or lost seats, those that lost first."""
    ordered = sorted(told.seats, key=lambda each: (each.filled_after - each.filled_before, each.label.casefold()))
    rows = tuple(
        tuple(getattr(each, _SEAT_FIELDS.get(column.key, column.key)) for column in SEAT_COLUMNS) for each in ordered
    )
    return Section(
        id="change_seats",
        title="Seats won and lost",
        finding=sentence(f"{_seats(told)}."),
        base="A seat is lost when fewer capable people fill it, not when more are asked for.",
        table=Table(SEAT_COLUMNS, rows),
        definition="Filled: min(capable, needed), in rows that both readings have.",
    )


_SEAT_FIELDS = {"skill": "label"}


def change_people(told: Change) -> Section:
    """Who and what is only in one of the readings, and who may have changed her name."""
    may_be = dict(told.renamed)
    gone = [
        (name, "person", f"gone; may be {may_be[name]} now" if name in may_be else "gone") for name in told.people_gone
    ]
    rows: tuple[tuple[Value, ...], ...] = (
        *gone,
        *((name, "person", "new") for name in told.people_new),
        *((name, "skill", "no longer asked about") for name in told.skills_gone),
        *((name, "skill", "newly asked about") for name in told.skills_new),
    )
    return Section(
        id="change_people",
        title="New and gone",
        finding=_renamed(told) if told.renamed else _base(told).split(" The scales", maxsplit=1)[0],
        table=Table(LIST_COLUMNS, rows),
        definition="A renamed person is proposed when names are much alike, or share a word and most ratings are the same; "
        "nobody is matched before you say so.",
    )


def _renamed(told: Change) -> str:
    (old, new), *others = told.renamed
    start = f"{short(old)} may be {short(new)} now"
    return sentence(f"{start}; so may {people(len(others))} more." if others else f"{start}.")


def change_doubts(told: Change) -> Section:
    """Rows and columns of which most moved at once, as a shifted paste would do it."""
    ordered = sorted(told.suspicions, key=lambda each: not each.like)
    return Section(
        id="change_doubts",
        title="Moved at once",
        finding=_doubt(ordered),
        table=Table(
            DOUBT_COLUMNS, tuple((each.name, each.whole, each.moved, each.both, each.like) for each in ordered)
        ),
        definition="More than half of the ratings of one person or in one skill moved, of three or more that both readings "
        "have.",
    )


def _doubt(found: list[Suspicion]) -> str:
    if not found:
        return "No row or column moved as a whole."
    first, *others = found
    if first.like:
        start = f"{sentence(short(first.name))} now holds the ratings that {short(first.like)} had"
        more = f", and {number(len(others))} more moved at once" if others else ""
    elif others:
        start, more = f"{sentence(number(len(found)))} people or skills have most of their ratings moved at once", ""
    else:
        start, more = f"Most ratings of {short(first.name)} moved at once", ""
    return f"{start}{more}: something may have been pasted one off."
