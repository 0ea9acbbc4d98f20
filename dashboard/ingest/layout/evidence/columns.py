"""What each column is: by what its heading says and by what its cells hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.ingest.layout.evidence.frame import ColumnUse
from dashboard.ingest.layout.observed.families import Family, find_families
from dashboard.ingest.layout.observed.headings import PERSON_FIELDS, hints, meanings, question_of, says
from dashboard.ingest.layout.observed.known_skills import known_share
from dashboard.ingest.layout.observed.text import is_sentence
from dashboard.ingest.layout.observed.unsure_families import find_own_words, find_unsure_families, with_slips

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.layout.evidence.frame import ColumnKind, Heading
    from dashboard.ingest.layout.observed.profiles import Profile

_NEVER_RATINGS = (
    "person", "first", "last", "email", "date", "start", "total", "years", "target", "headcount", "weight", "critical",
    "interest", "cost", "hours", "period", "personal",
)  # fmt: skip
_UNLESS_ALIKE = ("note", "source", "shift", "location", "manager", "team", "role", "seniority", "category")
_ENDS_IN_ID = re.compile(r"(?:^|[\W_])(?i:id|ids|uuid|guid|idx)$|[a-z]I[dD]$")
_MADE_BY_A_PROGRAM = re.compile(r"_id$|[a-z]I[dD]$")
_MOSTLY = 0.6
_OWN = 0.6
"""Words that no list knows are levels only where those that some list knows leave more than this unread."""


def claimed(profile: Profile) -> bool:
    """Whether heading and cells together say that a column is no skill, however much its numbers look like levels."""
    if numbers_something(profile):
        return True
    if says(profile.label, "id") and not says(profile.label, "person"):
        return profile.distinct > 0.5 or profile.cast is None
    if says(profile.label, *_NEVER_RATINGS):
        return True
    if profile.dates > 0.5 or profile.emails > 0.5 or profile.sentences > 0.5:
        return True
    return says(profile.label, *_UNLESS_ALIKE) and profile.numbers < 0.5


def numbers_something(profile: Profile) -> bool:
    """Whether a column holds the ids of something: ``project_id``, *Ticket ID*; *Entra ID* is a skill."""
    label = profile.label.strip()
    if not _ENDS_IN_ID.search(label) or profile.ids < _MOSTLY:
        return False
    apart = profile.distinct > 0.5 or len(profile.counts) == 1
    return (apart or _MADE_BY_A_PROGRAM.search(label) is not None) and not known_share([label])


def find_rating_families(
    profiles: Mapping[int, Profile], legends: Sequence[Legend], taken: Sequence[int]
) -> tuple[Family, ...]:
    """The scales of the columns that can hold ratings, names and claimed columns apart."""
    open_columns = [c for c, profile in profiles.items() if c not in taken and not claimed(profile)]
    headed = [column for column in open_columns if profiles[column].label]
    named = [column for column in headed if not says(profiles[column].label, "level")]
    if sum(profiles[column].cast is not None for column in named) > 1:
        headed = named
    families = _with_own_words(find_families(profiles, headed, legends), profiles, headed, legends)
    families = families or find_unsure_families(profiles, headed, legends)
    if not families:
        return ()
    main, *rest = families
    others = [family for family in rest if _is_second_scale(family, main, profiles)]
    taken_too = {column for family in others for column in family.columns}
    return (with_slips(main, profiles, [column for column in headed if column not in taken_too]), *others)


def _with_own_words(
    families: list[Family], profiles: Mapping[int, Profile], columns: Sequence[int], legends: Sequence[Legend]
) -> list[Family]:
    """The families, the team's own words first where they explain more cells than the scales that we know."""
    if not families:
        return families
    own = find_own_words(profiles, columns, legends)
    if own is None or own.filled(profiles) <= max(family.rated(profiles) for family in families) / _OWN:
        return families
    return [own, *(family for family in families if not set(family.columns) & set(own.columns))]


def _is_second_scale(family: Family, main: Family, profiles: Mapping[int, Profile]) -> bool:
    """Whether further columns are ratings on a scale of their own: skills that we know, or several of one kind."""
    labels = [profiles[column].label for column in family.columns]
    if family.cast.score < 0.5 or any(hints(label, *PERSON_FIELDS) for label in labels):
        return False
    if len(labels) == 1:
        beside = min(main.columns) < family.columns[0] <= max(main.columns) + 1
        languages = {"B1", "B2"} <= {label.upper() for label in family.cast.scale.labels.values()}
        return (languages and beside) or (known_share(labels) == 1 and not any(m.whole for m in meanings(labels[0])))
    return family.cast.kind != "numbers" or main.cast.kind == "numbers"


def skill_label(said: str, shared: Collection[str]) -> tuple[str, str]:
    """The skill in a heading, and the question around it where it is one: ``Rate your skill [Python]`` is Python."""
    question = question_of(said)
    if question and (question in shared or len(question.split()) > 1):
        rest = said.strip()[len(question) :].strip()
        return (rest.strip("[] ") if rest.startswith("[") else rest.strip(" .")), question
    return said.strip(), ""


def use_of_other(profile: Profile) -> ColumnUse:
    """What a column is that holds neither names nor ratings."""
    label = profile.label
    for meaning in meanings(label):
        if meaning.field in PERSON_FIELDS and (meaning.whole or profile.labels > 0.5):
            return ColumnUse("attribute", label, meaning.field)
        if meaning.field in ("total", "id", "target", "interest") and meaning.whole:
            return ColumnUse(_KINDS[meaning.field], label, meaning.field)
    field = next((meaning.field for meaning in meanings(label)), "")
    return ColumnUse("ignored", label, field)


_KINDS: Mapping[str, ColumnKind] = {"total": "total", "id": "id", "target": "target", "interest": "interest"}


def category_columns(profiles: Mapping[int, Profile], heading: Heading, rated: Sequence[int]) -> dict[int, str]:
    """Empty columns that head the rated ones right of them, a group each: the block begins with one of them."""
    first, last = min(rated), max(rated)
    bare = [
        column
        for column, profile in profiles.items()
        if first - 1 <= column < last and not profile.filled and profile.label and not heading.parts[column]
    ]
    if not bare or bare[0] != first - 1 or len(bare) > len(rated):
        return {}
    if len(bare) == 1 and not says(profiles[bare[0]].label, "category", "skill"):
        return {}
    return {column: profiles[column].label for column in bare}


def categories_at(categories: Mapping[int, str], column: int) -> str:
    """The category whose column stands nearest left of this one."""
    return next((categories[at] for at in sorted(categories, reverse=True) if at < column), "")


def is_unrated_skill(profile: Profile, heading: Heading, column: int, rated: Sequence[int]) -> bool:
    """Whether an empty column is a skill that nobody rated: headed by a label, among or beside the rated ones."""
    if profile.filled or not profile.label or is_sentence(profile.label) or meanings(profile.label):
        return False
    if heading.parts[column] or question_of(profile.label):
        return False
    return bool(rated) and min(rated) - 1 <= column <= max(rated) + 1
