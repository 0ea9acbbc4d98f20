"""Which side of a table holds people and which holds skills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.ingest.layout.evidence.evidence import Evidence
from dashboard.ingest.layout.observed.headings import says
from dashboard.ingest.layout.observed.known_skills import known_share, skill_likeness
from dashboard.ingest.layout.observed.names import people_likeness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.ingest.layout.evidence.frame import Frame

_WEIGHT = 4.0
_LOOK_AT = 60
_SEEN = 0.4
_MOSTLY = 0.8


def axis_evidence(frame: Frame) -> Iterator[Evidence]:
    """For people down and skills across, or against it: the labels themselves, the corner, what stands beside."""
    people = [frame.rows[row].name for row in frame.people if frame.rows[row].name][:_LOOK_AT]
    skills = [frame.columns[column].label for column in frame.ratings][:_LOOK_AT]
    where = ("columns", "rows") if frame.view.across else ("rows", "columns")
    yield from _labels_evidence(people, skills, where)
    yield from _corner_evidence(frame)
    yield Evidence(
        -6.0 if _lists_skills(frame, people) else 0.0, "", "a column beside the codes of the rows names skills"
    )
    fields = {use.field for use in frame.columns if use.kind == "attribute"}
    if fields:
        seen = ", ".join(sorted(fields))
        yield Evidence(min(3.0, 1.2 * len(fields)), f"People stand in {where[0]}", f"beside them stands their {seen}")


def _lists_skills(frame: Frame, people: Sequence[str]) -> bool:
    """Whether what was taken for people are the codes of skills, whose names stand in a column of their own."""
    if says(frame.corner, "person") or people_likeness(people) >= _SEEN:
        return False
    beside = (frame.profiles[column] for column, use in enumerate(frame.columns) if use.kind == "ignored")
    named = (profile for profile in beside if says(profile.label, "skill") and profile.labels > _MOSTLY)
    return any(profile.distinct > _MOSTLY and profile.filled > _MOSTLY * len(frame.people) for profile in named)


def _corner_evidence(frame: Frame) -> Iterator[Evidence]:
    """The cell above the labels of the sheet's rows says what those labels are, whatever stands across."""
    if says(frame.corner, "person"):
        yield Evidence(-1.2 if frame.view.across else 1.2, "Corner", f"the labels below “{frame.corner}” are people")
    elif says(frame.corner, "skill", "category"):
        yield Evidence(1.5 if frame.view.across else -2.0, "Corner", f"the labels below “{frame.corner}” are skills")


def _labels_evidence(people: Sequence[str], skills: Sequence[str], where: tuple[str, str]) -> Iterator[Evidence]:
    like_people, like_skills = people_likeness(people), skill_likeness(skills)
    wrong_people, wrong_skills = skill_likeness(people), people_likeness(skills)
    known = known_share(skills)
    yield Evidence(
        _WEIGHT * (like_skills - wrong_skills),
        f"Skills stand in {where[1]}",
        f"{round(known * len(skills))} of {len(skills)} headings are skills that we know" if known > _SEEN else "",
    )
    yield Evidence(
        _WEIGHT * (like_people - wrong_people),
        f"People stand in {where[0]}",
        f"{round(like_people * len(people))} of {len(people)} labels look like names" if like_people > _SEEN else "",
    )
