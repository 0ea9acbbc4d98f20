"""Above the table of labels: finding some of them, and confirming those of one kind at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.mapping.confirming import Doubt, confirmation, doubt_about
from dashboard.report.mapping import YOURS
from dashboard.report.wording import counted, digits, sentence
from dashboard.ui import meanings
from dashboard.ui.components import marks
from dashboard.ui.components.mapping.label_table import likeliest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.core.taxonomy import Taxonomy
    from dashboard.mapping import Correction, Match
    from dashboard.report.section import Value

    Record = dict[str, Value]

_ORDERS = ("What matters first", "As in the file", "By name")
_SHOWN = {
    "Open": frozenset({"suggested", "ambiguous", "unmapped"}),
    "Yours": frozenset({YOURS, "not a skill"}),
}
"""The statuses of the labels that each choice shows."""

_KINDS: dict[Doubt, tuple[str, str, str]] = {
    "close spelling": ("close spelling", "close spellings", "Each is spelled almost like the skill beside it."),
    "known name inside": (
        "longer label",
        "longer labels",
        "The skill's name stands in the label, among words that are not known.",
    ),
    "several meanings": (
        "label with several meanings",
        "labels with several meanings",
        "Each gets the meaning that is usual in a skills sheet.",
    ),
    "only a heading": (
        "label known by its heading only",
        "labels known by their heading only",
        "Each becomes a skill of its own in the area of its heading.",
    ),
}
"""What labels of a kind are called, one and many, and what confirming them means."""

_MOST_LISTED = 200


def show_tools(
    records: Sequence[Record], matches: Mapping[str, Match], order: Mapping[str, int], taxonomy: Taxonomy
) -> list[Record]:
    """Draw the tools; the labels that they leave, in the chosen order. ``order`` is the place of a label in the file."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="label_tools"):
        wanted = st.text_input("Find a label or skill", key="find_label", width=260, placeholder="Any part of it")
        shown = _show_choice(records)
        ordered = st.selectbox("Order", _ORDERS, key="order_of_labels", width=200)
        _show_confirm_several(matches, taxonomy)
    kept = _SHOWN.get(shown)
    found = [each for each in records if (kept is None or each["status"] in kept) and _holds(each, wanted)]
    if ordered == "As in the file":
        return sorted(found, key=lambda each: order.get(str(each["label"]), len(order)))
    return sorted(found, key=lambda each: str(each["label"]).casefold()) if ordered == "By name" else found


def _show_choice(records: Sequence[Record]) -> str:
    """Which labels are shown; the choice stays while their counts change."""

    def said(choice: str) -> str:
        kept = _SHOWN.get(choice)
        return f"{choice} {digits(len(records) if kept is None else _count(records, kept))}"

    choices = ("All", *_SHOWN)
    return st.segmented_control("Show", choices, format_func=said, default="All", key="which_labels") or "All"


def _count(records: Sequence[Record], statuses: frozenset[str]) -> int:
    return sum(each["status"] in statuses for each in records)


def _holds(record: Record, wanted: str) -> bool:
    key = wanted.strip().casefold()
    return not key or any(key in str(record[each] or "").casefold() for each in ("label", "skill", "suggestions"))


def _show_confirm_several(matches: Mapping[str, Match], taxonomy: Taxonomy) -> None:
    """Those that wait, kind by kind, each with what it would become, and one button for all of a kind."""
    waiting = {kind: [each for each in matches.values() if doubt_about(each) == kind] for kind in _KINDS}
    if sum(map(len, waiting.values())) < 2:
        return
    with st.popover("Confirm several"):
        for kind, members in waiting.items():
            if members:
                _show_kind(kind, members, taxonomy)


def _show_kind(kind: Doubt, members: Sequence[Match], taxonomy: Taxonomy) -> None:
    one, many, note = _KINDS[kind]
    items = marks.joined(
        Markup('<li><bdi class="strong">{}</bdi> <span class="quiet">{}</span> <bdi>{}</bdi></li>').format(
            match.label, "is", likeliest(match, taxonomy)
        )
        for match in members[:_MOST_LISTED]
    )
    title = sentence(counted(len(members), one, many))
    marks.show(marks.heading(title, note) + Markup('<ul class="tall">{}</ul>').format(items), "kind-of-doubt")
    corrections = [each for match in members if (each := confirmation(match))]
    says = "Confirm it" if len(members) == 1 else f"Confirm all {digits(len(members))}"
    st.button(says, key=f"confirm_all_{kind}", on_click=_confirm, args=(corrections,))


def _confirm(corrections: Sequence[Correction]) -> None:
    meanings.mean(corrections)
