"""What opens for one label: why it means what it means, and everything else that it can be made to mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.core.taxonomy import OUTSIDE
from dashboard.mapping import Correction
from dashboard.mapping.confirming import other_meanings
from dashboard.report.facts import short_heading
from dashboard.report.wording import listed
from dashboard.ui import meanings
from dashboard.ui.components import marks
from dashboard.ui.components.opening import drawer
from dashboard.ui.components.words import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.core.taxonomy import Taxonomy
    from dashboard.mapping import Match
    from dashboard.report.section import Value

    Record = dict[str, Value]

_WIDTH = 460
_MOST_NAMED = 6
_SKILL, _OWN, _OUTSIDE, _NOTHING = "A known skill", "A skill of our own", "Outside the guide", "Not a skill"
_IN_NO_AREA = "In no area of the guide"


def show_label_drawer(record: Record, match: Match, taxonomy: Taxonomy, others: Sequence[str] = ()) -> None:
    """Open the drawer for one label; ``others`` are the labels that are one skill with it."""
    drawer(match.label or "Label", width=_WIDTH)(_show)(record, match, taxonomy, others)


def _show(record: Record, match: Match, taxonomy: Taxonomy, others: Sequence[str]) -> None:
    marks.show(_facts(record, others))
    if others and st.button("Not the same: keep it apart", type="tertiary", key=_key(match, "apart")):
        meanings.keep_apart(match.label)
        st.rerun()
    _show_other_meanings(match, taxonomy)
    kinds: dict[str, Callable[[Match, Taxonomy], Correction | None]] = {
        _SKILL: _known_skill,
        _OWN: _own_skill,
        _OUTSIDE: _outside,
        _NOTHING: _nothing,
    }
    key = _key(match, "kind")
    kind = st.radio("What it is", list(kinds), index=list(kinds).index(_now(match)), key=key, horizontal=True)
    correction = kinds[kind](match, taxonomy)
    with st.container(horizontal=True):
        if st.button("Let it mean this", type="primary", disabled=correction is None, key=_key(match, "take")):
            meanings.mean([correction] if correction else [])
            st.rerun()
        if match.yours and st.button("Back to what the rules say", type="tertiary", key=_key(match, "forget")):
            meanings.forget(match.label)
            st.rerun()


def _key(match: Match, what: str) -> str:
    """Widgets of one label start afresh once its meaning has changed."""
    return f"label_{what}_{match.label}_{match.status}_{'_'.join(match.skills)}"


def _facts(record: Record, others: Sequence[str]) -> Markup:
    together = (("Together with", listed(list(others), most=_MOST_NAMED)),) if others else ()
    pairs = (
        ("Counts as", record["skill"] or "nothing"),
        ("Area", record["area"] or "–"),
        ("Sure", record["status"]),
        ("Why", record["reason"]),
        ("Where", record["where"] or "–"),
        ("Ratings", "–" if record["ratings"] is None else record["ratings"]),
        *together,
    )
    items = (Markup("<div><dt>{}</dt><dd><bdi>{}</bdi></dd></div>").format(name, value) for name, value in pairs)
    return Markup("<dl>{}</dl>").format(marks.joined(items))


def _show_other_meanings(match: Match, taxonomy: Taxonomy) -> None:
    """One click for each thing that the label may mean."""
    suggested = taxonomy.known(other_meanings(match, taxonomy))
    if not suggested:
        return
    marks.show(Markup("<h3>{}</h3>").format("It may also mean" if match.counted else "It may mean"))
    with st.container(horizontal=True, gap="small"):
        for skill in suggested:
            says = plain(skill.definition) or None
            if st.button(plain(skill.name), help=says, key=_key(match, f"mean_{skill.id}")):
                meanings.mean([Correction(match.label, "skill", (skill.id,))])
                st.rerun()


def _now(match: Match) -> str:
    """What the label is taken for now."""
    if match.status == "not a skill":
        return _NOTHING
    if match.name:
        return _OWN
    return _OUTSIDE if match.yours and not match.skills else _SKILL


def _known_skill(match: Match, taxonomy: Taxonomy) -> Correction | None:
    """What it shall be instead; a compound starts from its parts."""
    names = {skill.id: f"{skill.name} · {_area(taxonomy, skill.area)}" for skill in taxonomy.skills.values()}
    chosen = st.multiselect(
        "Skill, or several at once",
        sorted(names, key=lambda skill: names[skill].casefold()),
        [skill for skill in match.skills if skill in names] if len(match.skills) > 1 else [],
        format_func=names.__getitem__,
        placeholder="Type to search",
        key=_key(match, "skills"),
    )
    return Correction(match.label, "skill", tuple(chosen)) if chosen else None


def _own_skill(match: Match, taxonomy: Taxonomy) -> Correction | None:
    name = st.text_input("Name", match.name or match.label, key=_key(match, "name"), max_chars=200)
    areas = [*(area.id for area in taxonomy.guide_areas), OUTSIDE]
    start = match.area if match.area in areas else OUTSIDE
    area = st.selectbox(
        "Area",
        areas,
        index=areas.index(start or OUTSIDE),
        format_func=lambda area: _IN_NO_AREA if area == OUTSIDE else _area(taxonomy, area),
        key=_key(match, "area"),
    )
    if not name.strip():
        return None
    return Correction(match.label, "own skill", area="" if area == OUTSIDE else area, name=name.strip())


def _outside(match: Match, taxonomy: Taxonomy) -> Correction | None:
    buckets = list(taxonomy.buckets)
    index = buckets.index(match.bucket) if match.bucket in buckets else None
    bucket = st.selectbox(
        "Where it belongs",
        buckets,
        index=index,
        format_func=taxonomy.bucket_name,
        placeholder="Choose, or leave open",
        key=_key(match, "bucket"),
    )
    return Correction(match.label, "outside", bucket=bucket or "")


def _nothing(match: Match, taxonomy: Taxonomy) -> Correction | None:  # noqa: ARG001  one of four alike
    marks.show(Markup('<p class="note">{}</p>').format("It is left out of every count. Its ratings stay in the file."))
    return Correction(match.label, "not a skill")


def _area(taxonomy: Taxonomy, area: str) -> str:
    return short_heading(taxonomy.area(area).name)
