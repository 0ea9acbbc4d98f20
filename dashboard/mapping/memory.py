"""The manager's decisions as a small CSV file, to keep and to drop on the page the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from dashboard.core.notice import notice
from dashboard.core.place import Place
from dashboard.mapping.corrections import NONE_YET, Combine, Correction, Corrections, Decision
from dashboard.mapping.tables import csv_from_rows, rows_from_csv

if TYPE_CHECKING:
    from dashboard.core.notice import Notice
    from dashboard.core.taxonomy import Taxonomy
    from dashboard.mapping.tables import Row

COLUMNS = ("label", "decision", "skills", "area", "bucket", "name")
KEEP_APART, COMBINE = "keep apart", "combine"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_OWN_PLACES = frozenset({"outside", "own skill"})


def csv_from_corrections(corrections: Corrections) -> str:
    """The decisions as a CSV text that a spreadsheet opens without running anything."""
    rows: list[tuple[str, ...]] = [
        (_guarded(c.label), c.decision, ", ".join(c.skills), c.area, _guarded(c.bucket), _guarded(c.name))
        for c in corrections.decided
    ]
    rows += [(_guarded(label), KEEP_APART, "", "", "", "") for label in corrections.apart]
    rows += [(_guarded(skill), COMBINE, how, "", "", "") for skill, how in corrections.combine]
    return csv_from_rows(COLUMNS, rows)


def corrections_from_csv(text: str, taxonomy: Taxonomy) -> tuple[Corrections, tuple[Notice, ...]]:
    """The decisions in a CSV text, and what of it could not be used.

    A decision for a skill that the taxonomy no longer has is dropped with a notice.
    """
    rows = rows_from_csv("corrections", text.removeprefix("\ufeff"))
    if rows and not {"label", "decision"} <= set(rows[0].values):
        return NONE_YET, (notice("memory-not-ours"),)
    corrections, notices = NONE_YET, []
    for row in rows:
        fault = _fault(row, taxonomy)
        if fault:
            notices.append(fault)
        else:
            corrections = _with_row(corrections, row)
    return corrections, tuple(notices)


def _with_row(corrections: Corrections, row: Row) -> Corrections:
    label, decision = _unguarded(row["label"]), row["decision"].strip()
    if decision == KEEP_APART:
        return corrections.with_apart(label)
    if decision == COMBINE:
        return corrections.with_combine(label, cast(Combine, row["skills"].strip()))
    return corrections.with_decision(
        Correction(
            label,
            cast(Decision, decision),
            row.listed("skills"),
            row["area"].strip(),
            _unguarded(row["bucket"]),
            _unguarded(row["name"]),
        )
    )


def _fault(row: Row, taxonomy: Taxonomy) -> Notice | None:
    place, label, decision = Place(row=row.number - 1), _unguarded(row["label"]), row["decision"].strip()
    if not label:
        return notice("memory-no-label", place, row=row.number)
    if decision == COMBINE:
        ways = get_args(Combine)
        return None if row["skills"].strip() in ways else notice("memory-unknown-decision", place, label=label)
    if decision not in {*get_args(Decision), KEEP_APART}:
        return notice("memory-unknown-decision", place, label=label)
    gone = [skill for skill in row.listed("skills") if skill not in taxonomy.skills]
    if gone or (decision == "skill" and not row.listed("skills")):
        return notice("memory-skill-gone", place, label=label, skill=", ".join(gone) or "no skill")
    areas = {area.id for area in taxonomy.areas}
    if decision in _OWN_PLACES and row["area"].strip() and row["area"].strip() not in areas:
        return notice("memory-area-gone", place, label=label, area=row["area"].strip())
    return None


def _guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _unguarded(text: str) -> str:
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA_STARTS) else text
