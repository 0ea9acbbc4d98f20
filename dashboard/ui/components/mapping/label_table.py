"""Labels of the file and what they became: a table in which each can be confirmed or changed."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import streamlit as st

from dashboard.core.taxonomy import OUTSIDE
from dashboard.mapping.confirming import confirmation, other_meanings
from dashboard.report.facts import short_heading
from dashboard.report.mapping import YOURS
from dashboard.report.wording import digits, listed, plural
from dashboard.ui import meanings
from dashboard.ui.components.pressed import script

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.core.taxonomy import Taxonomy
    from dashboard.mapping import Correction, Match
    from dashboard.report.section import Value

MOST_ROWS = 1000
"""So many labels stand in the table at most; the rest is found by a word."""

_HERE = Path(__file__).parent
_MOST_MEANINGS = 3
_KEY = "labels"
_HEADS = ("Label in the file", "Sure", "Skill", "Area", "Why", "Confirm or change")
_MARKS = {"suggested": "open", "ambiguous": "open", "unmapped": "unknown", "not a skill": "out", YOURS: "yours"}
Record = dict[str, "Value"]


@cache
def _files() -> tuple[str, str]:
    return script(_HERE / "label_table.js"), (_HERE / "label_table.css").read_text(encoding="utf-8")


def show_label_table(records: Sequence[Record], matches: Mapping[str, Match], taxonomy: Taxonomy) -> str | None:
    """Draw the labels in this order; the label whose meaning is to be changed, or None.

    What is confirmed in the table itself counts before the page is drawn.
    """
    drawing, css = _files()
    draw = st.components.v2.component("labels_of_the_file", js=drawing, css=css)
    confirmed = {label: correction for label, match in matches.items() if (correction := confirmation(match))}
    result = draw(
        key=_KEY, data=table_data(records, matches, taxonomy), on_chosen_change=lambda: _confirm_chosen(confirmed)
    )
    chosen = result.chosen
    return str(chosen["label"]) if chosen and chosen["action"] == "open" and chosen["label"] in matches else None


def _confirm_chosen(confirmed: Mapping[str, Correction]) -> None:
    chosen = st.session_state[_KEY].chosen
    if chosen and chosen["action"] == "confirm" and chosen["label"] in confirmed:
        meanings.mean([confirmed[chosen["label"]]])


def table_data(records: Sequence[Record], matches: Mapping[str, Match], taxonomy: Taxonomy) -> dict[str, Any]:
    """All that the component draws, with a key that is equal only for equal tables."""
    more = len(records) - MOST_ROWS
    data: dict[str, Any] = {
        "label": "Labels of the file and what they mean",
        "heads": list(_HEADS),
        "rows": [_row(record, matches.get(str(record["label"])), taxonomy) for record in records[:MOST_ROWS]],
        "more": f"{digits(more)} more: find them by a word." if more > 0 else "",
    }
    data["key"] = hashlib.sha256(json.dumps(data).encode()).hexdigest()
    return data


def _row(record: Record, match: Match | None, taxonomy: Taxonomy) -> dict[str, str]:
    status, label = str(record["status"]), str(record["label"])
    waiting = _MARKS.get(status) == "open"
    confirms = likeliest(match, taxonomy) if match and waiting else ""
    return {
        "label": label,
        "below": _below(record),
        "mark": _MARKS.get(status, "sure"),
        "status": status,
        "skill": _skill(record, match, taxonomy, waiting=waiting),
        "area": str(record["area"] or "–"),
        "reason": str(record["reason"]),
        "may": "" if waiting or match is None else _may_mean(match, taxonomy),
        "confirm": confirms,
        "confirms": f"Confirm that “{label}” is {confirms}" if confirms else "",
    }


def _may_mean(match: Match, taxonomy: Taxonomy) -> str:
    names = [skill.name for skill in taxonomy.known(other_meanings(match, taxonomy))]
    return f"may also mean {listed(names, most=_MOST_MEANINGS)}" if names else ""


def _below(record: Record) -> str:
    ratings = record["ratings"]
    counts = f"{digits(ratings)} {plural(ratings, 'rating')}" if isinstance(ratings, int) else ""
    under = f"under “{record['under']}”" if record.get("under") else ""
    return " · ".join(part for part in (under, str(record["where"] or ""), counts) if part)


def _skill(record: Record, match: Match | None, taxonomy: Taxonomy, *, waiting: bool) -> str:
    """What the label counts as; what it may be while nobody has decided."""
    if not waiting or match is None:
        return str(record["skill"] or "–")
    names = [skill.name for skill in taxonomy.known(match.suggestions)]
    return f"may be {listed(names, most=_MOST_MEANINGS)}" if names else "a skill of its own"


def likeliest(match: Match, taxonomy: Taxonomy) -> str:
    """What a label that waits most likely is, in a few words."""
    correction = confirmation(match)
    if correction is None:
        return ""
    if correction.skills:
        return taxonomy.skill(correction.skills[0]).name
    if correction.decision == "outside":
        return taxonomy.bucket_name(correction.bucket) or "outside the guide"
    return f"a skill of {short_heading(taxonomy.area(correction.area or OUTSIDE).name)}"
