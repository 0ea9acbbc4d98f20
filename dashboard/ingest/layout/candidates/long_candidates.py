"""Candidates for a long list: person, skill and level in columns of their own, in any order."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from dashboard.ingest.layout.candidates.candidate import Candidate
from dashboard.ingest.layout.candidates.long_frame import LongFrame
from dashboard.ingest.layout.candidates.slots import slots_in
from dashboard.ingest.layout.evidence.below_heading import profiles_below
from dashboard.ingest.layout.evidence.columns import numbers_something
from dashboard.ingest.layout.evidence.evidence import Evidence
from dashboard.ingest.layout.evidence.heading_evidence import ABOVE_THE_LIST, heading_evidence, heading_place
from dashboard.ingest.layout.evidence.heading_rows import find_headings, no_heading
from dashboard.ingest.layout.evidence.paired_columns import SECOND
from dashboard.ingest.layout.near_misses.near_miss import names_errands, names_owner, only_judges
from dashboard.ingest.layout.observed.families import pooled, told_cast
from dashboard.ingest.layout.observed.headings import PERSON_FIELDS, hints, is_id_of, meanings, says
from dashboard.ingest.layout.observed.known_skills import known_share, skill_likeness
from dashboard.ingest.layout.observed.names import people_likeness
from dashboard.ingest.layout.observed.periods import find_period
from dashboard.ingest.layout.observed.profiles import explained
from dashboard.ingest.layout.observed.raters import find_rater, only_own
from dashboard.ingest.layout.observed.text import folded, is_number
from dashboard.ingest.layout.putting_right.wishes import NO_WISHES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.layout.evidence.frame import Heading
    from dashboard.ingest.layout.observed.profiles import Profile
    from dashboard.ingest.layout.observed.view import View
    from dashboard.ingest.layout.putting_right.wishes import Wishes

_LOOK_AT = 60
_WIDEST = 40
_HEADINGS = 6
_UNHEADED = -2.0
_SPARSE = 0.7
_SEVERAL_PERIODS = 2
_LIKE_PEOPLE = 0.3
_MOSTLY_ONCE = 0.8
_SOME_KNOWN = 0.4
_LOOK_FOR_RATERS = 400
_NOT_PEOPLE = ("skill", "level", "date", "category", "target", "note", "years", "weight", "total", "interest")
_NOT_SKILLS = ("person", "first", "last", "email", "date", "level", "target", "note", "team", "location", "manager")
_NOT_LEVELS = (
    "person", "first", "last", "email", "id", "date", "start", "years", "target", "headcount", "weight", "critical",
    "interest", "total", "cost", "hours", "period", "note", "personal",
)  # fmt: skip


def long_candidates(view: View, legends: Sequence[Legend]) -> Iterator[Candidate]:
    """Every long list that a sheet can be; people never stand across in one."""
    tried = 0
    if (bare := no_heading(view)) is not None:
        yield from long_at(view, bare, legends)
    for heading in find_headings(view):
        labelled = sum(1 for label in heading.labels if label)
        if heading.sub is not None or not 3 <= labelled <= _WIDEST:
            continue
        yield from long_at(view, heading, legends)
        tried += 1
        if tried >= _HEADINGS:
            break


def long_at(view: View, heading: Heading, legends: Sequence[Legend], wishes: Wishes = NO_WISHES) -> Iterator[Candidate]:
    """Every long list below one heading."""
    below = wishes.explained(explained(profiles_below(view, heading), legends))
    profiles = {column: profile for column, profile in below.items() if profile.filled}
    people = wishes.only(profiles, wishes.names) or _best(profiles, _person_points)
    skills = wishes.only(profiles, wishes.skill) or _best(profiles, _skill_points)
    levels = wishes.only(profiles, wishes.level) or _newest(profiles, _best(profiles, _level_points))
    for person, skill, level in {(p, s, v) for p in people for s in skills for v in levels}:
        if len({person, skill, level}) == len((person, skill, level)):
            frame = _frame(view, heading, profiles, (person, skill, level), legends)
            if frame is not None:
                yield Candidate(frame, tuple(_evidence(frame)))


def _newest(profiles: Mapping[int, Profile], levels: Sequence[int]) -> list[int]:
    """The columns of levels; of columns for several periods only the newest."""
    periods = {c: find_period(p.label) for c, p in profiles.items() if p.cast is not None and _level_points(p) > 0}
    known = {column: period for column, period in periods.items() if period is not None}
    if len(known) < len(levels) or len(known) != len(set(known.values())) or len(known) < _SEVERAL_PERIODS:
        return list(levels)
    return [max(known, key=lambda column: known[column])]


def long_again(view: View, heading: Heading, frame: LongFrame, legends: Sequence[Legend]) -> LongFrame | None:
    """A long list found in the first rows of a sheet, read on the whole of it."""
    profiles = {
        c: profile for c, profile in explained(profiles_below(view, heading), legends).items() if profile.filled
    }
    return _frame(view, heading, profiles, (frame.person[0], frame.skill, frame.level), legends)


def _best(profiles: Mapping[int, Profile], points: Callable[[Profile], float]) -> list[int]:
    scored = {column: points(profile) for column, profile in profiles.items()}
    return sorted((column for column in scored if scored[column] > 0), key=lambda c: -scored[c])[:2]


def _person_points(profile: Profile) -> float:
    label, points = profile.label, 0.0
    points += 3.0 if says(label, "person") else 2.0 if says(label, "first", "last") else 0.0
    points += 1.5 if hints(label, "person") else 0.0
    points += 1.0 if says(label, "id", "email") else 0.0
    points -= 3.0 if says(label, *_NOT_PEOPLE) or hints(label, "skill") else 0.0
    points -= 2.0 if profile.dates > 0.5 or profile.sentences > 0.5 else 0.0
    of_person = says(label, "id", "person") or is_id_of(label, "person")
    points -= 3.0 if profile.numbers > 0.5 and not of_person else 0.0
    points -= 3.0 if profile.is_key and profile.numbers > 0.5 else 0.0
    points -= 3.0 if profile.cast is not None and profile.numbers < 0.5 and not hints(label, "id", "person") else 0.0
    return points + 2.0 * people_likeness(list(profile.counts)[:_LOOK_AT]) - known_share(list(profile.counts))


def _skill_points(profile: Profile) -> float:
    label, points = profile.label, 0.0
    points += 3.0 if says(label, "skill") else 1.5 if hints(label, "skill") else 0.0
    points -= 3.0 if says(label, *_NOT_SKILLS) or hints(label, "role") else 0.0
    of_skill = is_id_of(label, "skill") and not profile.is_key
    points += 1.5 if of_skill else 0.0
    points -= 1.0 if says(label, "id") or hints(label, "id") else 0.0
    points -= 2.0 if profile.dates > 0.5 or (profile.numbers > 0.5 and not of_skill) else 0.0
    return points + 3.0 * known_share(list(profile.counts))


def _level_points(profile: Profile) -> float:
    if profile.cast is None or says(profile.label, *_NOT_LEVELS) or profile.dates > 0.5:
        return 0.0
    if numbers_something(profile) or (hints(profile.label, "target") and not says(profile.label, "level")):
        return 0.0
    label, points = profile.label, profile.cast.score
    points += 3.0 if says(label, "level") else 1.5 if hints(label, "level") else 0.0
    points -= 3.0 if profile.is_key else 0.0
    return points - (3.0 if says(label, "role", "team", "skill", "category", "seniority", "location") else 0.0)


def _frame(
    view: View, heading: Heading, profiles: Mapping[int, Profile], at: tuple[int, int, int], legends: Sequence[Legend]
) -> LongFrame | None:
    person, skill, level = at
    own = told_cast(profiles[level].counts, legends)
    if own is None:
        return None
    free = [column for column in profiles if column not in at]
    second = _first(profiles, free, SECOND, lambda profile: profile.leveled(own) > 0.5)
    cast = own if second is None else told_cast(pooled(profiles, (level, second)), legends) or own
    names = _names(profiles, person, free)
    rater = find_rater(profiles, free, lambda column: _is_sometimes(view, heading, person, column))
    attributes = {
        column: field
        for column in free
        if column not in (*names, rater)
        and (field := _attribute(profiles[column]))
        and profiles[column].numbers < 0.5
        and not only_own(profiles[column].counts)
    }
    return LongFrame(
        view, heading, names, skill, level, cast, profiles,
        date=_when(profiles, free),
        category=_first(profiles, free, "category", lambda profile: profile.labels > 0.5),
        target=_first(profiles, free, "target", lambda profile: profile.leveled(own) > 0.5),
        rater=rater,
        second=second,
        interest=_first(profiles, free, "interest", lambda profile: profile.cast is not None),
        attributes=attributes,
        filled_down=_filled_down(profiles, at, names),
    )  # fmt: skip


def _when(profiles: Mapping[int, Profile], free: Sequence[int]) -> int | None:
    """The column that says when a row was rated: its day, else its quarter or month."""
    day = _first(profiles, free, "date", lambda profile: profile.dates > 0.5)
    return _first(profiles, free, "period", lambda profile: profile.periods > 0.5) if day is None else day


def _is_sometimes(view: View, heading: Heading, person: int, column: int) -> bool:
    """Whether a column names the row's own person in some rows and somebody else in others."""
    rows = range(heading.last + 1, min(view.height, heading.last + 1 + _LOOK_FOR_RATERS))
    said = [(view.text(row, person), view.text(row, column)) for row in rows]
    same = [folded(name) == folded(rater) for name, rater in said if name and rater]
    return 0.25 <= sum(same) / max(1, len(same)) <= 0.75


def _names(profiles: Mapping[int, Profile], person: int, free: Sequence[int]) -> tuple[int, ...]:
    if says(profiles[person].label, "first"):
        return (person, *[column for column in free if says(profiles[column].label, "last")][:1])
    if says(profiles[person].label, "last"):
        return (*[column for column in free if says(profiles[column].label, "first")][:1], person)
    return (person,)


def _attribute(profile: Profile) -> str:
    return next((m.field for m in meanings(profile.label) if m.field in PERSON_FIELDS), "")


def _first(
    profiles: Mapping[int, Profile], free: Sequence[int], field: str, test: Callable[[Profile], bool]
) -> int | None:
    headed = (column for column in free if hints(profiles[column].label, field) and test(profiles[column]))
    return next(headed, None)


def _filled_down(profiles: Mapping[int, Profile], at: tuple[int, int, int], names: tuple[int, ...]) -> frozenset[int]:
    """Columns that name somebody or something once and leave the rows below empty."""
    _, skill, level = at
    most = profiles[level].filled
    return frozenset(column for column in (*names, skill) if profiles[column].filled < _SPARSE * most)


def _evidence(frame: LongFrame) -> Iterator[Evidence]:
    rows = list(_rows(frame))
    whole = [(person, skill) for person, skill, level in rows if person and skill and level]
    levels = sum(1 for person, skill, level in rows if person and skill and level in frame.cast.levels)
    people, skills = dict.fromkeys(p for p, _ in whole), dict.fromkeys(s for _, s in whole)
    if not whole:
        yield Evidence(-10.0, "", "no row has a person, a skill and a level")
        return
    yield Evidence(
        2.5 * math.log10(1 + levels), "Long list", f"{levels} of {len(whole)} rows say a person, a skill and a level"
    )
    yield Evidence(6.0 * (levels / len(whole) - 1), "", "levels that are none")
    yield Evidence(2.0 * frame.cast.score, "Ratings", frame.cast.why)
    yield heading_place(frame.view, frame.heading, ABOVE_THE_LIST)
    yield from _heading_evidence(frame)
    yield from _unsaid_evidence(frame, list(people), list(skills))
    yield from _data_evidence(frame)
    yield from heading_evidence(frame.view, frame.heading, frame.profiles)
    yield from _value_evidence(list(people), list(skills))
    unique = len(set(whole)) / len(whole)
    told_apart = frame.date is not None or frame.rater is not None
    yield Evidence(0.0 if told_apart else -8.0 * (1 - unique), "", "pairs repeat")
    repeated = len(whole) > len(people)
    yield Evidence(1.5 if repeated else -1.5, "Long list", "people come again and again" if repeated else "")
    owned = len(skills) >= _MOSTLY_ONCE * len(whole) and _are_owned(frame, list(skills))
    yield Evidence(-12.0 if owned else 0.0, "", "a list of things and who is to do them")
    ignored = [c for c, p in frame.profiles.items() if c not in frame.used and _level_points(p) > 0.5]
    yield Evidence(-2.5 * max(0, len(ignored) - 1), "", "further columns hold levels too")
    leveled = sum(label in frame.cast.levels for label in skills) / len(skills)
    yield Evidence(-6.0 * leveled, "", "skills are levels themselves")
    slots = slots_in(frame.profiles)
    yield Evidence(-5.0 if len(slots) > 1 else 0.0, "", "further columns name skills and their levels")


def _are_owned(frame: LongFrame, things: Sequence[str]) -> bool:
    """Whether a list says who is responsible for each of many goals, tasks or tickets."""
    person, thing, level = (frame.profiles[column].label for column in (frame.person[0], frame.skill, frame.level))
    if names_owner(person) and only_judges(level) and not says(thing, "skill"):
        return True
    if says(thing, "skill") or known_share(things) >= _SOME_KNOWN:
        return False
    return names_owner(person) or names_errands(thing)


def _heading_evidence(frame: LongFrame) -> Iterator[Evidence]:
    for what, column, fields in (
        ("People", frame.person[0], ("person", "first", "last", "id", "email")),
        ("Skills", frame.skill, ("skill",)),
        ("Levels", frame.level, ("level",)),
    ):
        label = frame.profiles[column].label
        sure = 2.0 if says(label, *fields) else 1.2 if hints(label, *fields) else 0.0
        sure -= 2.0 if what == "People" and hints(label, "skill") else 0.0
        by_number = says(label, "id", "email") or is_id_of(label, "person")
        sure -= 0.7 if what == "People" and by_number else 0.0
        yield Evidence(sure, f"{what} stand in column {column + 1}", f"its heading is “{label}”" if sure > 0 else "")


def _unsaid_evidence(frame: LongFrame, people: Sequence[str], skills: Sequence[str]) -> Iterator[Evidence]:
    """Against columns taken for people, skills or levels of which neither heading nor cells say so."""
    person, skill, level = (frame.profiles[column] for column in (frame.person[0], frame.skill, frame.level))
    named = hints(person.label, "person", "first", "last", "email", "id") and not hints(person.label, "role", "skill")
    nobody = not named and people_likeness(people[:_LOOK_AT]) < _LIKE_PEOPLE
    denied = not named and hints(person.label, "role", *_NOT_PEOPLE)
    yield Evidence(-10.0 if denied else -6.0 if nobody else 0.0, "", "nothing says that these are people")
    said = says(skill.label, "skill") or is_id_of(skill.label, "skill")
    are_levels = not said and skill.cast is not None and skill.cast.score >= 0.5 and known_share(skills) < 0.5
    yield Evidence(-5.0 if are_levels else 0.0, "", "skills look like levels")
    pair = len(frame.cast.scale.steps) == 2
    said = not level.label or hints(level.label, "level") or find_period(level.label) is not None
    unsaid = 0.0 if said else 4.0 if pair else 1.5
    yield Evidence(-unsaid, "", "nothing says that these are levels")


def _data_evidence(frame: LongFrame) -> Iterator[Evidence]:
    """Headings that look like what stands below them are no headings."""
    labels = [frame.profiles[column].label for column in (frame.person[0], frame.skill, frame.level)]
    if frame.heading.row < 0:
        yield Evidence(_UNHEADED, "", "there are no headings")
        return
    bare = [
        not label or label in frame.profiles[c].counts
        for label, c in zip(labels, (frame.person[0], frame.skill, frame.level), strict=True)
    ]
    level = labels[2] in frame.cast.levels or is_number(labels[2])
    like_data = sum(bare) + level + (people_likeness(labels[:1]) > _SPARSE)
    yield Evidence(-1.5 * like_data**2, "", "headings look like data")


def _value_evidence(people: list[str], skills: list[str]) -> Iterator[Evidence]:
    known, count = known_share(skills), min(len(skills), _LOOK_AT)
    because = f"{round(known * count)} of {count} are skills that we know" if known > 0.4 else ""
    yield Evidence(4.0 * (skill_likeness(skills) - people_likeness(skills[:_LOOK_AT])), "Skills", because)
    yield Evidence(4.0 * (people_likeness(people[:_LOOK_AT]) - known_share(people)), "", "")


def _rows(frame: LongFrame) -> Iterator[tuple[str, str, str]]:
    """Person, skill and level of each row, cells that are left out below filled from above."""
    view, before = frame.view, dict.fromkeys(frame.filled_down, "")
    for row in range(frame.heading.last + 1, view.height):
        told = []
        for column in (*frame.person[:1], frame.skill, frame.level):
            text = view.text(row, column)
            if column in before:
                text = before[column] = text or before[column]
            told.append(text)
        yield told[0], told[1], told[2]
