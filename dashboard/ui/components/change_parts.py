"""What changed since an earlier file: the way to give one, what moved, and people who may have changed their names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.report.wording import listed, signed
from dashboard.ui import workspace
from dashboard.ui.comparing import (
    change_in,
    earlier_columns,
    earlier_name,
    earlier_sheets,
    replaced_files,
    with_columns,
    with_sheet,
)
from dashboard.ui.components import marks
from dashboard.ui.components.charts import show_chart
from dashboard.ui.components.links import show_link
from dashboard.ui.components.tables import table, tall
from dashboard.ui.components.words import plain
from dashboard.ui.decisions import Dropped
from dashboard.ui.reading_files import reading_of
from dashboard.ui.saved import NotASessionError, read_session

if TYPE_CHECKING:
    from dashboard.report.section import Value
    from dashboard.ui.view import View

_MOST_PROPOSED = 8
_MOST_SEATS = 5
_MOST_SHEETS = 6
_ASKS = "Drop the file of last quarter, as it was: people are matched by name, skills by what they mean."


def show_change(view: View) -> None:
    """What changed; without an earlier file the way to give one."""
    with st.container(key="change"):
        if view.has_earlier:
            _show_what_changed(view)
        else:
            marks.show(marks.heading("What changed since last time?", _ASKS))
            _show_earlier_sheets(view)
            show_replaced(view)
            _show_uploader()


def _show_earlier_sheets(view: View) -> None:
    """A file that keeps a sheet for each quarter, or a column for each, holds its own past."""
    sheets = earlier_sheets(view.question)[:_MOST_SHEETS]
    columns = earlier_columns(view.question)[:_MOST_SHEETS]
    if sheets or columns:
        with st.container(horizontal=True, vertical_alignment="center", key="earlier_sheets"):
            marks.show(Markup("<p>This file has it:</p>"))
            for sheet in sheets:
                st.button(plain(sheet), key=f"earlier_{sheet}", on_click=_compare_with_sheet, args=(view, sheet))
            for name in columns:
                said = plain(name[:1].upper() + name[1:])
                st.button(said, key=f"earlier_column_{name}", on_click=_compare_with_columns, args=(view, name))


def show_replaced(view: View) -> None:
    """Who dropped this quarter's file in place of last quarter's has the earlier one here."""
    before = None if view.has_earlier else replaced_files(view.question)
    if before is not None:
        with st.container(horizontal=True, vertical_alignment="center", key="replaced_files"):
            st.button(f"Compare with {plain(listed(before.names))}", on_click=_compare, args=(before,))
            marks.show(Markup('<p class="note">which stood here before this file</p>'))


def _compare_with_sheet(view: View, sheet: str) -> None:
    _compare(with_sheet(view.question.dropped, sheet))


def _compare_with_columns(view: View, called: str) -> None:
    _compare(with_columns(view.question.dropped, called))


def _compare(earlier: Dropped) -> None:
    workspace.decide(replace(workspace.current().decisions, earlier=earlier, renamed=()))


def _show_uploader() -> None:
    """Takes the earlier file once it is a team; says what it is otherwise."""
    tried = st.session_state.setdefault("earlier_tried", 0)
    files = st.file_uploader(
        "An earlier file of this team",
        accept_multiple_files=True,
        key=f"earlier_{workspace.current().visit}_{tried}",
        label_visibility="collapsed",
    )
    if not files:
        return
    try:
        dropped = _dropped([(file.name, file.getvalue()) for file in files])
    except NotASessionError as error:
        _show_refused(str(error))
        return
    with st.spinner("Reading the earlier file …"):
        reading = reading_of(dropped)
    if reading.verdict != "team" or reading.matrix is None:
        _show_refused(f"{listed(dropped.names)}: {reading.reason or 'nobody stands in it.'}")
        return
    st.session_state["earlier_tried"] = tried + 1
    _compare(dropped)
    st.rerun()


def _dropped(files: list[tuple[str, bytes]]) -> Dropped:
    """The files, or those of a saved session."""
    session = read_session(*files[0]) if len(files) == 1 else None
    taken = files if session is None else session[0]
    return Dropped(workspace.digest(taken), tuple(taken))


def _show_refused(sentence: str) -> None:
    says = Markup('<div class="refused" role="alert"><p>{}</p><p class="note">{}</p></div>')
    marks.show(says.format(sentence, "It is not compared; the team itself stays as it is."))


def _show_what_changed(view: View) -> None:
    change = view.section("change")
    with st.container(horizontal=True, vertical_alignment="center", key="change_head"):
        marks.show(marks.heading(change.finding, " · ".join(part for part in (_since(view), change.base) if part)))
        st.button("Compare with another file", type="tertiary", on_click=_compare, args=(Dropped(),))
    _show_doubts(view)
    moved, beside = st.columns([1.8, 1], gap="large")
    with moved:
        show_chart(view, "change", "Ratings that rose and fell, by skill")
        marks.show(marks.how(change.definition))
        _show_every_rating(view)
    with beside:
        _show_table(view, "change_seats")
        _show_renamed(view)
        _show_new_and_gone(view)


def show_since(view: View) -> None:
    """For the overview: the change in a sentence, the seats that it is about, and the way to all of it."""
    if not view.has_earlier:
        show_replaced(view)
        return
    change, seats = view.section("change"), view.section("change_seats").table.records()
    rows = marks.joined(_seats_moved(record) for record in seats[:_MOST_SEATS])
    body = Markup("<table><tbody>{}</tbody></table>").format(rows) if seats else Markup("")
    marks.show(marks.heading(change.finding, _since(view)) + body, "part")
    show_link("Trust and change", "See all that changed")


def _seats_moved(record: dict[str, Value]) -> Markup:
    before, after = int(record["filled_before"] or 0), int(record["filled_after"] or 0)
    kind = "better" if after > before else "worse" if after < before else "quiet"
    line = Markup('<tr><td><bdi>{}</bdi></td><td class="right">{} → {} filled</td><td class="right {}">{}</td></tr>')
    return line.format(record["skill"], before, after, kind, signed(after - before))


def _since(view: View) -> str:
    name = earlier_name(view.question)
    return f"Since {name}" if name else ""


def _show_doubts(view: View) -> None:
    """A warning where most of a row or column moved at once."""
    section = view.section("change_doubts")
    if section.table.rows:
        with st.container(key="moved_at_once"):
            heading = marks.heading(section.finding, section.definition)
            marks.show(Markup('<div class="refused">{}{}</div>').format(heading, _all_of(view, "change_doubts")))


def _show_every_rating(view: View) -> None:
    section = view.section("change_ratings")
    if section.table.rows:
        with st.expander(section.finding):
            marks.show(tall(section.title, _all_of(view, "change_ratings")))


def _show_table(view: View, section_id: str) -> None:
    section = view.section(section_id)
    rows = _all_of(view, section_id) if section.table.rows else Markup("")
    marks.show(marks.heading(section.title, section.finding) + rows + marks.how(section.definition), "part")


def _all_of(view: View, section_id: str) -> Markup:
    described = view.section(section_id).table
    return table(described, [column.key for column in described.columns])


def _show_renamed(view: View) -> None:
    """People who may be the same, each accepted in a click."""
    accepted = view.question.decisions.renamed
    proposed = change_in(view.question).renamed[:_MOST_PROPOSED]
    if not proposed and not accepted:
        return
    marks.show(marks.heading("The same person?", "Nobody is matched before you say so"), "part")
    for before, now in proposed:
        with st.container(horizontal=True, vertical_alignment="center", key=f"renamed_{before}"):
            marks.show(Markup("<p><bdi>{}</bdi> → <bdi>{}</bdi></p>").format(before, now))
            said = plain(f"{before} is {now}")
            st.button("Yes, the same", key=f"same_{before}", help=said, on_click=_accept, args=((before, now),))
    for before, now in accepted:
        with st.container(horizontal=True, vertical_alignment="center", key=f"accepted_{before}"):
            marks.show(Markup('<p class="quiet"><bdi>{}</bdi> is <bdi>{}</bdi></p>').format(before, now))
            st.button("Not the same", type="tertiary", key=f"apart_{before}", on_click=_part, args=((before, now),))


def _accept(pair: tuple[str, str]) -> None:
    decisions = workspace.current().decisions
    workspace.decide(replace(decisions, renamed=(*decisions.renamed, pair)))


def _part(pair: tuple[str, str]) -> None:
    decisions, names = workspace.current().decisions, workspace.current().names
    kept = pair if names is None else (names.reveal(pair[0]), names.reveal(pair[1]))
    workspace.decide(replace(decisions, renamed=tuple(each for each in decisions.renamed if each != kept)))


def _show_new_and_gone(view: View) -> None:
    if view.section("change_people").table.rows:
        _show_table(view, "change_people")
