"""Candidates for a table with people on one side and skills on the other."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from dashboard.ingest.casts.measures import MEASURES
from dashboard.ingest.casts.own_words import OWN_WORDS
from dashboard.ingest.corrections import SET_BY_YOU
from dashboard.ingest.layout.candidates.candidate import Candidate
from dashboard.ingest.layout.evidence.axis_evidence import axis_evidence
from dashboard.ingest.layout.evidence.below_heading import profiles_below
from dashboard.ingest.layout.evidence.columns import (
    categories_at,
    category_columns,
    find_rating_families,
    is_unrated_skill,
    skill_label,
    use_of_other,
)
from dashboard.ingest.layout.evidence.evidence import Evidence
from dashboard.ingest.layout.evidence.frame import ColumnUse, Frame
from dashboard.ingest.layout.evidence.heading_evidence import heading_evidence, heading_place
from dashboard.ingest.layout.evidence.heading_rows import find_headings
from dashboard.ingest.layout.evidence.paired_columns import SECOND, paired
from dashboard.ingest.layout.evidence.parted import OLDER
from dashboard.ingest.layout.evidence.row_uses import Below, find_row_uses, levels_of
from dashboard.ingest.layout.observed.codes import EMPTY, Block, block_of
from dashboard.ingest.layout.observed.families import Family, told_cast
from dashboard.ingest.layout.observed.headings import hints, meanings, question_of, says
from dashboard.ingest.layout.observed.known_skills import known_share
from dashboard.ingest.layout.observed.name_columns import Names, find_names
from dashboard.ingest.layout.observed.names import is_initials, people_likeness
from dashboard.ingest.layout.observed.profiles import Profile, explained
from dashboard.ingest.layout.observed.raters import both_kinds, rater_of
from dashboard.ingest.layout.observed.sums import SUMMED_ROWS, find_total_columns
from dashboard.ingest.layout.observed.text import folded, is_number, is_sentence
from dashboard.ingest.layout.putting_right.also import counted_too, measured, with_also
from dashboard.ingest.layout.putting_right.wishes import NO_WISHES
from dashboard.ingest.layout.teams.beside import find_rater_column

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.layout.evidence.frame import ColumnKind, Heading, RowUse
    from dashboard.ingest.layout.observed.view import View
    from dashboard.ingest.layout.putting_right.wishes import Wishes

_NOTHING: Counter[str] = Counter()
_ANONYMOUS_PEOPLE = 3
_LIKE_PEOPLE = 0.5
_A_TEXT = 14
"""More words than this are no name of a skill."""
_NO_SKILLS = ("level", "target", "team", "role", "seniority", "location", "source", "note", "category")


def matrix_candidates(view: View, legends: Sequence[Legend]) -> Iterator[Candidate]:
    """Every table of people down and skills across that a sheet can be, in this direction."""
    for heading in find_headings(view):
        frame = frame_at(view, heading, legends)
        if frame is not None and frame.people:
            yield Candidate(frame, matrix_evidence(frame))


def _stands_behind(profiles: dict[int, Profile], names: Names, last: int) -> bool:
    """Whether what looks like names stands behind the ratings and nothing says that it holds them."""
    if not names.columns or min(names.columns) < last or _are_names(profiles[names.columns[0]]):
        return False
    return not says(profiles[names.columns[0]].label, "person", "first", "last", "email")


def _are_names(profile: Profile) -> bool:
    """Whether a column without heading holds a different name, or different initials, in each row."""
    if profile.label or profile.distinct < 1 or profile.filled < profile.rows:
        return False
    return all(map(is_initials, profile.counts)) or people_likeness(list(profile.counts)) >= _LIKE_PEOPLE


def frame_at(view: View, heading: Heading, legends: Sequence[Legend], wishes: Wishes = NO_WISHES) -> Frame | None:
    """The table below one heading, or None where nothing below it can be ratings."""
    profiles = wishes.explained(explained(profiles_below(view, heading), legends))
    names = find_names(profiles)
    if not set(wishes.names or ()) <= set(names.columns) and all(profiles[c].filled for c in wishes.names or ()):
        names = Names(wishes.names or (), 0.0, SET_BY_YOU)
    profiles = _without_notes(view, heading, profiles, names.columns)
    families = find_rating_families(profiles, legends, names.columns)
    if not families and wishes.pointed_at:
        families = measured(profiles, wishes.also_skills, names.columns)
    families, uses = paired(profiles, heading, families, legends, wishes.part)
    families, sums = _without_sums(view, heading, profiles, families)
    if families and wishes.also_skills:
        families = with_also(families, profiles, wishes.also_skills, names.columns, legends)
    ratings = [column for family in families for column in family.columns]
    if not ratings:
        return None
    if wishes.names is None and _stands_behind(profiles, names, max(ratings)):
        names = find_names({c: profile for c, profile in profiles.items() if c < max(ratings) and c not in ratings})
    told = {c: use for c, use in {**uses, **sums}.items() if use.kind == "rating" or c not in ratings}
    columns = _column_uses(profiles, heading, names.columns, sorted(ratings), told)
    return _with_rows(view, heading, columns, families, profiles, names.columns, legends, wishes.also_people)


def _without_sums(
    view: View, heading: Heading, profiles: dict[int, Profile], families: Sequence[Family]
) -> tuple[tuple[Family, ...], dict[int, ColumnUse]]:
    """The families without the columns that only sum up others, and what those columns are."""
    columns = sorted(column for family in families for column in family.columns)
    block = block_of(view, columns, heading.last + 1, min(view.height - 1, heading.last + SUMMED_ROWS))
    found = {columns[at] for at in find_total_columns(block, [profiles[column].label for column in columns])}
    whole = [column for column in columns if all(value.is_integer() for value in profiles[column].values)]
    if len(whole) > 0.5 * len(columns):
        found |= {column for column in columns if column not in whole and _is_mean(profiles[column])}
    if not found:
        return tuple(families), {}
    left = [(family, tuple(c for c in family.columns if c not in found)) for family in families]
    kept = tuple(replace(family, columns=columns) for family, columns in left if columns)
    return kept, {column: ColumnUse("total", profiles[column].label, "total") for column in found}


def _is_mean(profile: Profile) -> bool:
    """Whether a column of uneven figures among whole levels is called a score: it was calculated from the others."""
    uneven = sum(value % 0.5 != 0 for value in profile.values)
    return hints(profile.label, "level", "total") and uneven > 0.5 * len(profile.values)


def _without_notes(
    view: View, heading: Heading, profiles: dict[int, Profile], names: Sequence[int]
) -> dict[int, Profile]:
    """The columns without what stands in rows of notes: a skill of which there is only a note is one that nobody has."""
    rows = range(heading.last + 1, view.height)
    notes = [row for row in rows if says(view.text(row, names[0]), "note")] if names else []
    if not notes:
        return profiles
    noted = {column: Counter(text for row in notes if (text := view.text(row, column))) for column in profiles}
    return {
        column: profile if column in names else replace(profile, counts=profile.counts - noted[column])
        for column, profile in profiles.items()
    }


def _column_uses(
    profiles: dict[int, Profile],
    heading: Heading,
    names: Sequence[int],
    ratings: Sequence[int],
    known: dict[int, ColumnUse],
) -> tuple[ColumnUse, ...]:
    uses = []
    questions = Counter(question for profile in profiles.values() if (question := question_of(profile.label)))
    shared = {question for question, times in questions.items() if times > 1}
    categories = category_columns(profiles, heading, ratings)
    for column, profile in profiles.items():
        if column in categories:
            uses.append(ColumnUse("ignored", profile.label, "category"))
            continue
        if column in known:
            use = known[column]
        elif column in names:
            use = ColumnUse("name", profile.label, "person")
        elif column in ratings or is_unrated_skill(profile, heading, column, ratings):
            label, question = skill_label(profile.label, shared)
            kind: ColumnKind = "rating" if column in ratings else "unrated"
            use = ColumnUse(
                kind,
                label,
                "skill",
                categories_at(categories, column) or heading.categories[column] or question,
                profile.label,
            )
        else:
            use = use_of_other(profile)
        uses.append(use)
    return tuple(uses)


def _with_rows(
    view: View,
    heading: Heading,
    columns: tuple[ColumnUse, ...],
    families: Sequence[Family],
    profiles: dict[int, Profile],
    names: Sequence[int],
    legends: Sequence[Legend],
    also_people: Collection[str] = (),
) -> Frame:
    ratings = [column for column, use in enumerate(columns) if use.kind == "rating"]
    others = [c for c, use in enumerate(columns) if use.kind in ("attribute", "id", "ignored") and profiles[c].filled]
    block = block_of(view, ratings, heading.last + 1, view.height - 1)
    below = Below(view, heading, names, ratings, others, block, levels_of(block, families, ratings))
    corner = heading.labels[names[0]] if names else ""
    rows = counted_too(find_row_uses(below), also_people)
    people = [row - heading.last - 1 for row, use in rows.items() if use.kind == "person"]
    beside = _texts_beside(view, columns, [heading.last + 1 + row for row in people])
    beside += _texts_below(view, columns, rows)
    main, *rest = families
    told = (
        told_by(main, block, people, ratings, legends, beside),
        *(told_by(family, block, people, ratings, legends) for family in rest),
    )
    return Frame(view, heading, columns, rows, told, profiles, tuple(names), block, corner)


def _texts_beside(view: View, columns: Sequence[ColumnUse], people: Sequence[int]) -> Counter[str]:
    """What stands beside the ratings of the same skills and is on their scale: another's ratings, and targets."""
    rated = {use.label for use in columns if use.kind == "rating"}
    beside = [
        c
        for c, use in enumerate(columns)
        if use.label in rated
        and ((use.kind == "ignored" and use.field == SECOND) or (use.kind == "target" and len(people) > 1))
    ]
    return Counter(text for column in beside for row in people if (text := view.text(row, column)))


def _texts_below(view: View, columns: Sequence[ColumnUse], rows: Mapping[int, RowUse]) -> Counter[str]:
    """What stands in further rows of the same people: their targets, another's ratings, older ones."""
    below = [row for row, use in rows.items() if use.kind in ("target", "second") or use.field == OLDER]
    ratings = [column for column, use in enumerate(columns) if use.kind == "rating"] if below else []
    return Counter(text for column in ratings for row in below if (text := view.text(row, column)))


def told_by(
    family: Family,
    block: Block,
    people: Sequence[int],
    ratings: Sequence[int],
    legends: Sequence[Legend],
    beside: Counter[str] = _NOTHING,
) -> Family:
    """The family with the scale that its people's cells tell, and those of second opinions and targets ``beside`` them.

    Sums and requirements have no say in it.
    """
    codes = block.codes[np.ix_(list(people), [ratings.index(column) for column in family.columns])]
    found, times = np.unique(codes[codes != EMPTY], return_counts=True)
    counts = Counter({block.texts[code]: int(count) for code, count in zip(found, times, strict=True)})
    if {*counts, *beside} == set(family.cast.levels) or family.cast.kind in (OWN_WORDS, MEASURES):
        return family
    cast = (told_cast(counts + beside, legends) if beside else None) or told_cast(counts, legends)
    return Family(family.columns, cast) if cast is not None else family


def matrix_evidence(frame: Frame) -> tuple[Evidence, ...]:
    """Everything that speaks for and against a table."""
    return tuple(_evidence(frame))


def _evidence(frame: Frame) -> Iterator[Evidence]:
    yield from _rating_evidence(frame)
    yield from _heading_evidence(frame)
    yield from _lone_evidence(frame)
    yield from _unexplained(frame)
    yield from heading_evidence(frame.view, frame.heading, frame.profiles)
    yield from _name_evidence(frame)
    yield from axis_evidence(frame)


def _rating_evidence(frame: Frame) -> Iterator[Evidence]:
    block, main = frame.block, frame.families[0]
    levels = levels_of(block, frame.families, frame.ratings)
    at = [row - frame.heading.last - 1 for row in frame.people]
    rated = int((~np.isnan(levels[at])).sum())
    filled = int((block.codes[at] != EMPTY).sum())
    strange = ((block.codes[at] != EMPTY).sum(axis=1) > 1) & np.isnan(levels[at]).all(axis=1)
    yield Evidence(-2.0 * min(3, int(strange.sum())), "", "rows that hold other texts than levels")
    decision = "Ratings"
    because = f"{rated} of {filled} cells are levels: {main.cast.why}"
    yield Evidence(2.5 * math.log10(1 + rated), decision, because)
    said = all(says(frame.columns[column].label, "level") for column in frame.ratings)
    yield Evidence(
        (3.0 if said else 6.0) * (rated / max(1, filled) - 1.0), "", "cells under the skills that are no levels"
    )
    yield Evidence(2.0 * main.cast.score, "", "")


def _heading_evidence(frame: Frame) -> Iterator[Evidence]:
    labels = [frame.columns[column].label for column in frame.ratings]
    said = [f"{use.heading}/{use.label}" for use in (frame.columns[column] for column in frame.ratings)]
    levels = set(frame.families[0].cast.levels)
    count = len(labels)
    yield heading_place(frame.view, frame.heading, "left of the ratings" if frame.view.across else "above the ratings")
    yield Evidence(-5.0 * (1 - len({folded(text) for text in said}) / count), "", "headings repeat")
    yield Evidence(-6.0 * sum(label in levels for label in labels) / count, "", "headings are levels themselves")
    yield Evidence(-2.0 * sum(is_number(label) for label in labels) / count, "", "headings are numbers")
    fields = sum(says(label, *_NO_SKILLS) for label in labels)
    yield Evidence(-3.0 * fields / count, "", "headings say something else than a skill")
    yield Evidence(-0.6 * sum(is_sentence(label) for label in labels) / count, "", "headings are sentences")
    long = sum(len(label.split()) > _A_TEXT for label in labels)
    yield Evidence(-6.0 * long / count if len(frame.people) == 1 else 0.0, "", "headings are texts that somebody wrote")
    yield Evidence(-0.05 * frame.heading.row, "", "the heading stands far down")


def _lone_evidence(frame: Frame) -> Iterator[Evidence]:
    """Against a single column of ratings that is no skill that we know: a score, the answer to a question."""
    labels = [frame.columns[column].label for column in frame.ratings]
    if len(labels) > 1 or len(frame.skills) > 1 or known_share(labels):
        return
    named = says(frame.corner, "person") or people_likeness([frame.rows[row].name for row in frame.people]) >= 0.5
    figure = hints(labels[0], "level", "target", "total", "id", "years", "hours", "cost") and not (
        named and says(labels[0], "level")
    )
    pair = len(frame.families[0].cast.scale.steps) == 2
    yield Evidence(-6.0 if figure else -4.0 if pair else 0.0, "", "one column that names no skill")


def _unexplained(frame: Frame) -> Iterator[Evidence]:
    """Against a table that leaves most of what stands below its heading aside."""
    ignored = [c for c, use in enumerate(frame.columns) if use.kind == "ignored" and use.field in ("", "category")]
    left = sum(frame.profiles[column].filled for column in ignored)
    every = sum(profile.filled for profile in frame.profiles.values())
    yield Evidence(-3.0 * left / max(1, every), "", "cells that it cannot explain")


def _is_own_list(frame: Frame) -> bool:
    """Whether what heads the columns of a list of skills are the headings of one person's levels, not people."""
    if not (frame.view.across and says(frame.corner, "skill")):
        return False
    labels = [use.name for use in frame.rows.values() if use.name]
    headings = sum(says(label, "level", "years", "interest", "date", "note", "target", "start") for label in labels)
    fields = headings + sum(hints(label, "level", "years", "interest", "date") for label in labels) / 2
    leveled = any(hints(label, "level") for label in labels)
    people = [name for row in frame.people if not meanings(name := frame.rows[row].name)]
    return leveled and fields > 0 and people_likeness(people) < 0.5


def _are_raters(frame: Frame) -> bool:
    """Whether the rows are the views of several raters, each once, and so of one person."""
    column = find_rater_column(frame)
    if column is None:
        return False
    raters = [frame.view.text(row, column) for row in frame.people]
    return both_kinds(raters) and all(raters) and len(set(raters)) == len(raters)


def _name_evidence(frame: Frame) -> Iterator[Evidence]:
    where = "row" if frame.view.across else "column"
    if not frame.names:
        enough = len(frame.people) >= _ANONYMOUS_PEOPLE
        unusual = -8.0 if frame.view.across and any(frame.heading.labels) else 0.0
        yield Evidence((-1.0 if enough else -4.0) + unusual, "", "nobody is named")
        return
    names = find_names(frame.profiles)
    yield Evidence(min(5.0, names.points) / 2, f"Names stand in {where} {frame.names[0] + 1}", names.because)
    levels = frame.families[0].cast.levels
    wrong = sum(frame.rows[row].name in levels for row in frame.people)
    yield Evidence(-8.0 * min(1.0, 2 * wrong / len(frame.people)), "", "names are levels")
    yield Evidence(-10.0 if _are_raters(frame) else 0.0, "", "a row for each who rates one person")
    yield Evidence(-8.0 if _is_own_list(frame) else 0.0, "", "one person's list: its headings are no names")
    named = [frame.rows[row].name for row in frame.people]
    yield Evidence(-6.0 if all(map(rater_of, named)) and both_kinds(named) else 0.0, "", "names say who rates")
    people = [folded(name) for name in named]
    yield Evidence(-5.0 * (1 - len(set(people)) / len(people)), "", "names repeat")
