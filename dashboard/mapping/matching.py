"""Labels to skills: the first rule that answers wins, and says why."""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING

from dashboard.core.taxonomy import OUTSIDE
from dashboard.mapping.context import categories_in, decided, homes_of_heading, neighbours_of
from dashboard.mapping.corrections import NONE_YET
from dashboard.mapping.index import index_of
from dashboard.mapping.match import Match
from dashboard.mapping.readings import Found, Hinted, Undecided
from dashboard.mapping.recognition import recognised
from dashboard.mapping.suggestions import Suggestion, suggested

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dashboard.core.taxonomy import Taxonomy
    from dashboard.mapping.corrections import Correction, Corrections
    from dashboard.mapping.index import NameIndex
    from dashboard.mapping.match import MatchStatus
    from dashboard.mapping.readings import Recognition

Asked = tuple[str, str]
"""A label and the category heading over it."""


def match_labels(
    labels: Sequence[str], taxonomy: Taxonomy, headings: Sequence[str] = (), corrections: Corrections = NONE_YET
) -> tuple[Match, ...]:
    """Where each label of one file belongs, in the given order; equal labels under equal headings match alike.

    ``headings`` holds the category heading over each label, empty where there is none; it may be shorter.
    """
    index = index_of(taxonomy)
    everything = list(zip(labels, chain(headings, repeat("")), strict=False))
    remembered = {label: _remembered(label, corrections, index) for label in dict.fromkeys(labels)}
    unknown = [label for label, match in remembered.items() if match is None]
    inner = categories_in(unknown, index)
    texts = {label: inner[label][1] if label in inner else label for label in unknown}
    readings = {label: recognised(text, index) for label, text in texts.items()}
    # what the manager has decided says as much about the file as what is certain
    readings |= {
        label: Found(match.skills, match.reason) for label, match in remembered.items() if match and match.skills
    }
    questions = {asked: asked[1] or inner.get(asked[0], ("", ""))[0] for asked in dict.fromkeys(everything)}
    answers = _answers(questions, texts, readings, index)
    return tuple(remembered[asked[0]] or answers[asked] for asked in everything)


def _answers(
    questions: Mapping[Asked, str], texts: Mapping[str, str], readings: dict[str, Recognition], index: NameIndex
) -> dict[Asked, Match]:
    """Each label's answer; ``texts`` holds what is left of it without the category in front."""
    neighbours = neighbours_of(readings.values(), index.taxonomy)
    answers: dict[Asked, Match] = {}
    undecided: list[Asked] = []
    for (label, heading), category in questions.items():
        reading = readings.get(label)
        if isinstance(reading, Undecided):
            reading = decided(reading.ambiguity, category, neighbours, index) or reading
        if isinstance(reading, Found):
            answers[label, heading] = _certain(label, reading, index)
        elif isinstance(reading, Undecided):
            answers[label, heading] = _ambiguous(label, reading, index)
        elif label in readings:
            undecided.append((label, heading))
    suggestions = suggested([texts[label] for label, _ in undecided], index)
    for (label, heading), suggestion in zip(undecided, suggestions, strict=True):
        answers[label, heading] = _open(label, questions[label, heading], _hint(readings[label], suggestion), index)
    return answers


def _remembered(label: str, corrections: Corrections, index: NameIndex) -> Match | None:
    correction = corrections.find(label)
    if correction is None:
        return None
    return _own(label, correction, index) if correction.decision != "skill" else _chosen(label, correction, index)


def _chosen(label: str, correction: Correction, index: NameIndex) -> Match | None:
    known = index.taxonomy.known(correction.skills)
    if not known or len(known) < len(correction.skills):
        return None
    skills = tuple(sorted((skill.id for skill in known), key=index.place.__getitem__))
    area = _area(skills, index)
    return Match(
        label, _yours(area), skills, area, reason="you said so", bucket=_bucket(skills, area, index), yours=True
    )


def _yours(area: str) -> MatchStatus:
    return "outside" if area == OUTSIDE else "confirmed"


def _own(label: str, correction: Correction, index: NameIndex) -> Match:
    if correction.decision == "not a skill":
        return Match(label, "not a skill", reason="you said that it is not a skill", yours=True)
    if correction.decision == "outside":
        reason = "you put it outside the guide"
        return Match(label, "outside", area=OUTSIDE, bucket=correction.bucket, reason=reason, yours=True)
    area = correction.area if correction.area in {area.id for area in index.taxonomy.areas} else OUTSIDE
    name = correction.name or label
    return Match(
        label,
        _yours(area),
        (),
        area,
        reason="a skill of your own",
        bucket=correction.bucket,
        name=name,
        yours=True,
    )


def _certain(label: str, found: Found, index: NameIndex) -> Match:
    area = _area((found.about,) if found.about else found.skills, index)
    status: MatchStatus = "outside" if area == OUTSIDE else "certain"
    bucket = _bucket(found.skills, area, index)
    return Match(label, status, found.skills, area, reason=_with_areas(found, index), bucket=bucket)


def _bucket(skills: Sequence[str], area: str, index: NameIndex) -> str:
    return index.taxonomy.skill(skills[0]).bucket if area == OUTSIDE else ""


def _with_areas(found: Found, index: NameIndex) -> str:
    """The reason; a compound that counts in several areas says so."""
    areas = dict.fromkeys(index.taxonomy.skill(skill).area for skill in found.skills)
    names = [index.taxonomy.area(area).name for area in areas]
    return f"{found.reason}; counts in {' and '.join(names)}" if len(names) > 1 else found.reason


def _area(skills: Iterable[str], index: NameIndex) -> str:
    """The first area of the guide that one of the skills counts in; the taxonomy's order is the guide's."""
    first = min(skills, key=index.place.__getitem__)
    return index.taxonomy.skill(first).area


def _ambiguous(label: str, undecided: Undecided, index: NameIndex) -> Match:
    ambiguity = undecided.ambiguity
    meanings = index.taxonomy.known(ambiguity.meanings)
    note = f": {ambiguity.note}" if ambiguity.note else ""
    return Match(
        label,
        "ambiguous",
        area=meanings[0].area,
        suggestions=tuple(skill.id for skill in meanings),
        reason=f"“{ambiguity.alias}” has several meanings{note}",
    )


def _hint(reading: Recognition, suggestion: Suggestion | None) -> Suggestion | None:
    """What is seen in the label itself comes before what is spelled alike."""
    if not isinstance(reading, Hinted):
        return suggestion
    more = suggestion.skills if suggestion else ()
    return Suggestion(tuple(dict.fromkeys((*reading.skills, *more))), reading.reason)


def _open(label: str, heading: str, hint: Suggestion | None, index: NameIndex) -> Match:
    homes = homes_of_heading(heading, index) if heading else frozenset()
    if hint:
        area = index.taxonomy.skill(hint.skills[0]).area
        return Match(label, "suggested", (), area, hint.skills, hint.reason)
    if len(homes) == 1:
        ((area, bucket),) = homes
        reason = f"no skill of this name is known; it stands under “{heading}”"
        return Match(label, "suggested", (), area, reason=reason, bucket=bucket)
    return Match(label, "unmapped", reason="no skill of this name is known")
