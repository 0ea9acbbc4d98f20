"""The manager's decisions as a small table, to keep and to drop on the page the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from dashboard.core.notice import notice
from dashboard.core.place import Place
from dashboard.mapping.corrections import NONE_YET, Combine, Correction, Corrections, Decision
from dashboard.mapping.index import index_of
from dashboard.mapping.tables import csv_from_rows, rows_from_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.notice import Notice
    from dashboard.core.taxonomy import Taxonomy
    from dashboard.mapping.tables import Row

COLUMNS = ("label", "decision", "skills", "area", "bucket", "name")
KEEP_APART, COMBINE = "keep apart", "combine"
_OWN_PLACES = frozenset({"outside", "own skill"})


def csv_from_corrections(corrections: Corrections) -> str:
    """The decisions as a CSV text that a spreadsheet opens without running anything."""
    rows: list[tuple[str, ...]] = [
        (c.label, c.decision, ", ".join(c.skills), c.area, c.bucket, c.name) for c in corrections.decided
    ]
    rows += [(label, KEEP_APART, "", "", "", "") for label in corrections.apart]
    rows += [(skill, COMBINE, how, "", "", "") for skill, how in corrections.combine]
    return csv_from_rows(COLUMNS, rows)


def holds_corrections(lines: Sequence[Sequence[str]]) -> bool:
    """Whether a sheet is a table of decisions: its first filled line names the label and the decision."""
    first = next((line for line in lines if any(text.strip() for text in line)), ())
    return {"label", "decision"} <= {text.strip().casefold() for text in first}


def corrections_from_lines(
    lines: Sequence[Sequence[str]], taxonomy: Taxonomy
) -> tuple[Corrections, tuple[Notice, ...]]:
    """The decisions in the lines of a sheet, and what of it could not be used.

    A skill may be written by its id or by any of its names. A decision for one that the taxonomy no longer has is
    dropped with a notice.
    """
    if not holds_corrections(lines):
        return NONE_YET, (notice("memory-not-ours"),)
    corrections, notices = NONE_YET, []
    for row in rows_from_lines("corrections", lines):
        fault = _fault(row, taxonomy)
        if fault:
            notices.append(fault)
        else:
            corrections = _with_row(corrections, row, taxonomy)
    return corrections, tuple(notices)


def _with_row(corrections: Corrections, row: Row, taxonomy: Taxonomy) -> Corrections:
    label, decision = row["label"], row["decision"]
    if decision == KEEP_APART:
        return corrections.with_apart(label)
    if decision == COMBINE:
        return corrections.with_combine(label, cast(Combine, row["skills"]))
    return corrections.with_decision(
        Correction(
            label,
            cast(Decision, decision),
            tuple(skill for text in row.listed("skills") if (skill := _find_skill(text, taxonomy))),
            row["area"],
            row["bucket"],
            row["name"],
        )
    )


def _find_skill(text: str, taxonomy: Taxonomy) -> str | None:
    """The id of a skill written by its id, by one of its names, or by an id that exactly one entry replaces."""
    if text in taxonomy.skills:
        return text
    if known := index_of(taxonomy).find(text):
        return known.skill
    heirs = [skill.id for skill in taxonomy.skills.values() if text in skill.replaces]
    return heirs[0] if len(heirs) == 1 else None


def _fault(row: Row, taxonomy: Taxonomy) -> Notice | None:
    place, label, decision = Place(row=row.number - 1), row["label"], row["decision"]
    if not label:
        return notice("memory-no-label", place, row=row.number)
    if decision == COMBINE:
        ways = get_args(Combine)
        return None if row["skills"] in ways else notice("memory-unknown-decision", place, label=label)
    if decision not in {*get_args(Decision), KEEP_APART}:
        return notice("memory-unknown-decision", place, label=label)
    gone = [skill for skill in row.listed("skills") if not _find_skill(skill, taxonomy)]
    if gone or (decision == "skill" and not row.listed("skills")):
        return notice("memory-skill-gone", place, label=label, skill=", ".join(gone) or "no skill")
    areas = {area.id for area in taxonomy.areas}
    if decision in _OWN_PLACES and row["area"] and row["area"] not in areas:
        return notice("memory-area-gone", place, label=label, area=row["area"])
    return None
