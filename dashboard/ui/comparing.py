"""The team beside earlier files of it: what changed since, in the people and skills that are seen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.analysis.change import Change, changes
from dashboard.analysis.settings import SettingsError
from dashboard.ingest.corrections import LayoutCorrections
from dashboard.ingest.layout.observed.periods import find_period
from dashboard.report.building_change import build_change
from dashboard.report.wording import listed
from dashboard.ui import workspace
from dashboard.ui.answering import Question, answers_to
from dashboard.ui.decisions import Dropped
from dashboard.ui.reading_files import reading_of

if TYPE_CHECKING:
    from dashboard.analysis.answers import Answers
    from dashboard.report.section import Section


def has_earlier(question: Question) -> bool:
    """Whether there is an earlier team to compare with."""
    earlier = question.decisions.earlier
    return bool(earlier.files) and reading_of(earlier).matrix is not None


def earlier_sheets(question: Question) -> tuple[str, ...]:
    """Sheets of the file itself that stand for an earlier time, the newest first; none while names are hidden."""
    reading = reading_of(question.dropped)
    now = find_period(reading.layout.sheet) if reading.layout else None
    if now is None or question.names is not None:
        return ()
    periods = {sheet: find_period(sheet) for sheet in reading.choices.sheets}
    found = [(period, sheet) for sheet, period in periods.items() if period is not None and period < now]
    return tuple(sheet for _, sheet in sorted(found, reverse=True))


def earlier_columns(question: Question) -> tuple[str, ...]:
    """What columns of an earlier time are called, where each skill has one for several times; the newest first.

    None while names are hidden.
    """
    reading = reading_of(question.dropped)
    if question.names is not None or not reading.choices.values:
        return ()
    now, *others = reading.choices.values
    periods = {name: find_period(name) for name in (now, *others)}
    read = periods[now]
    found = [(period, name) for name, period in periods.items() if read and period and period < read]
    return tuple(name for _, name in sorted(found, reverse=True))


def replaced_files(question: Question) -> Dropped | None:
    """Files that stood here before these and name people of theirs; None without such, or while names are hidden."""
    before = workspace.current().replaced
    if before is None or question.names is not None or before.dropped.digest == question.dropped.digest:
        return None
    both = _people_in(before.read_as) & _people_in(question.dropped)
    return before.read_as if both else None


def _people_in(dropped: Dropped) -> set[str]:
    reading = reading_of(dropped)
    if reading.matrix is None or reading.verdict != "team":
        return set()
    return {person.name.casefold() for person in reading.matrix.people}


def with_sheet(dropped: Dropped, sheet: str) -> Dropped:
    """The same files, read from another of their sheets."""
    return Dropped(dropped.digest, dropped.files, LayoutCorrections(sheet=sheet))


def with_columns(dropped: Dropped, called: str) -> Dropped:
    """The same files, read from other columns, which hold the same levels as those that are read today."""
    before = Dropped(dropped.digest, dropped.files, replace(dropped.said, value_column=called))
    now, then = reading_of(dropped).matrix, reading_of(before).matrix
    if now is None or then is None or now.scale.labels or then.scale.labels:
        return before
    steps = sorted({*now.scale.steps, *then.scale.steps})
    return replace(before, said=replace(before.said, scale_order=tuple(f"{step:g}" for step in steps)))


def earlier_name(question: Question) -> str:
    """What the team is compared with, as a heading says it; empty while names are hidden."""
    earlier = question.decisions.earlier
    if question.names is not None:
        return ""
    column = earlier.said.value_column or ""
    period = column[:1].upper() + column[1:] if find_period(column) else ""
    return period or earlier.said.sheet or listed(earlier.names)


def _both(question: Question) -> str:
    """Everything on which a comparison depends."""
    return repr((question, question.decisions.earlier, question.decisions.renamed))


@st.cache_resource(max_entries=4, show_spinner=False, scope="session", hash_funcs={Question: _both})
def change_in(question: Question) -> Change:
    """What changed since the earlier file; while names are hidden nobody is proposed as the same, whose name it would tell."""
    found = changes(_before(question), answers_to(question), dict(question.decisions.renamed))
    return found if question.names is None else replace(found, renamed=())


def _before(question: Question) -> Answers:
    """The earlier team's answers, by the same decisions."""
    decisions = question.decisions
    earlier = replace(question, dropped=decisions.earlier)
    try:
        return answers_to(earlier)
    except SettingsError:
        # a required level of today's scale may lie outside the earlier one
        settings = replace(decisions.settings, required_level=None)
        return answers_to(replace(earlier, decisions=replace(decisions, settings=settings)))


@st.cache_resource(max_entries=16, show_spinner=False, scope="session", hash_funcs={Question: _both})
def change_section(question: Question, section_id: str) -> Section:
    """One section about what changed."""
    return build_change(change_in(question), section_id)
