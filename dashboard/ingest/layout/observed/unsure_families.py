"""Ratings that only their headings give away: any number up to 100 under skills that we know, or mostly slips."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.ingest.casts.blanks import is_blank
from dashboard.ingest.casts.cast import NOT_A_LEVEL
from dashboard.ingest.casts.casting import best_cast
from dashboard.ingest.casts.own_words import cast_own_words
from dashboard.ingest.casts.vocabulary import meanings as words_meant
from dashboard.ingest.layout.observed.families import Family, pooled, told_cast
from dashboard.ingest.layout.observed.headings import meanings, question_of, says
from dashboard.ingest.layout.observed.known_skills import known_share, skill_likeness
from dashboard.ingest.layout.observed.profiles import number_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.ingest.casts.cast import Cast
    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.layout.observed.profiles import Profile

_MOSTLY = 0.8
_SEVERAL = 3
_PERCENT = 100.0


def find_unsure_families(
    profiles: Mapping[int, Profile], columns: Sequence[int], legends: Sequence[Legend]
) -> list[Family]:
    """What the headings say are ratings although the cells alone would not; their scale is always doubtful."""
    filled = [column for column in columns if profiles[column].filled]
    own = find_own_words(profiles, filled, legends)
    return [own] if own else _hundreds(profiles, filled, legends) or _slips(profiles, filled, legends)


def find_own_words(profiles: Mapping[int, Profile], columns: Sequence[int], legends: Sequence[Legend]) -> Family | None:
    """Columns that share a few texts of their own below headings that are skills, or answers of one question."""
    texts = [c for c in columns if profiles[c].filled > 1 and profiles[c].numbers < 0.5 and profiles[c].distinct <= 1]
    users = Counter(text for column in texts for text in profiles[column].counts)
    sharing = [c for c in texts if all(users[text] > 1 or is_blank(text) for text in profiles[c].counts)]
    named = [c for c in sharing if not meanings(profiles[c].label)]
    if len(named) < _SEVERAL:
        return None
    counts = pooled(profiles, named)
    labels = [profiles[column].label for column in named]
    questions = {question_of(label) for label in labels}
    asked = len(questions) == 1 and "" not in questions
    leveled = any(words_meant(text) for text in counts)
    if not (asked or known_share(labels) >= 0.5 or (leveled and skill_likeness(labels) >= 0.25)):
        return None
    told = best_cast(counts, tuple(legends)) if legends else None
    cast = told if told is not None and told.legend is not None else cast_own_words(counts)
    alike = [c for c in sharing if c in named or _answers_alike(profiles[c], counts)]
    return Family(tuple(alike), cast) if cast is not None else None


def _answers_alike(profile: Profile, counts: Counter[str]) -> bool:
    """Whether a column whose heading only hints at something else holds nothing but the others' texts."""
    return not any(meaning.whole for meaning in meanings(profile.label)) and set(profile.counts) <= set(counts)


def _hundreds(profiles: Mapping[int, Profile], columns: Sequence[int], legends: Sequence[Legend]) -> list[Family]:
    """Columns of any numbers from 0 to 100 under skills that we know."""
    numeric = [
        c
        for c in columns
        if profiles[c].numbers >= _MOSTLY and 0 <= profiles[c].values[0] <= profiles[c].values[-1] <= _PERCENT
    ]
    if len(numeric) < _SEVERAL or known_share([profiles[column].label for column in numeric]) < 0.5:
        return []
    cast = told_cast(pooled(profiles, numeric), legends)
    return [Family(tuple(numeric), cast)] if cast is not None else []


def _slips(profiles: Mapping[int, Profile], columns: Sequence[int], legends: Sequence[Legend]) -> list[Family]:
    """Columns headed as ratings or as skills, with every text that is no plain number or level word set aside."""
    headed = [column for column in columns if says(profiles[column].label, "level")]
    named = [column for column in columns if not meanings(profiles[column].label)]
    if len(headed) != 1 and known_share([profiles[column].label for column in named]) < 0.5:
        return []
    chosen = headed if len(headed) == 1 else named
    counts = pooled(profiles, chosen)
    plain = max(_numbers(counts), _words(counts), key=Counter.total)
    cast = told_cast(plain, legends)
    if cast is None or plain.total() < 0.25 * counts.total():
        return []
    doubt = cast.doubt or "Most cells below these headings are no plain levels."
    return [Family(tuple(chosen), set_aside(replace(cast, doubt=doubt), counts))]


def _numbers(counts: Counter[str]) -> Counter[str]:
    return Counter(
        {text: times for text, times in counts.items() if (value := number_in(text)) is not None and 0 <= value <= 10.0}
    )


def _words(counts: Counter[str]) -> Counter[str]:
    return Counter({text: times for text, times in counts.items() if words_meant(text)})


def set_aside(cast: Cast, counts: Counter[str]) -> Cast:
    """The cast with all texts that it does not know as no levels."""
    known = (cast.levels, cast.rejected, cast.blanks)
    others = {text: NOT_A_LEVEL for text in counts if not is_blank(text) and not any(text in texts for texts in known)}
    return replace(cast, rejected={**cast.rejected, **others})


def with_slips(main: Family, profiles: Mapping[int, Profile], columns: Sequence[int]) -> Family:
    """The family with the columns among its own whose cells are levels in part only; the others are told one by one."""
    first, last = min(main.columns) - 1, max(main.columns) + 1
    open_columns = [c for c in columns if c not in main.columns and profiles[c].filled]
    joining = [c for c in open_columns if _is_skill_with_slips(profiles[c], main.cast, beside=first <= c <= last)]
    if not joining:
        return main
    return Family(tuple(sorted((*main.columns, *joining))), set_aside(main.cast, pooled(profiles, joining)))


def _is_skill_with_slips(profile: Profile, cast: Cast, *, beside: bool) -> bool:
    """Whether a column of levels and other texts is a skill: one that we know, or one among the others."""
    levels = profile.share(cast.levels.__contains__)
    others = profile.share(lambda text: number_in(text) is not None and text not in cast.levels)
    if meanings(profile.label) or not levels or others >= 0.25:
        return False
    return known_share([profile.label]) == 1 or (beside and levels >= 0.25 and profile.distinct < 1)
