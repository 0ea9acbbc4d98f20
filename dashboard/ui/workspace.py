"""What one visit holds: the files that were dropped, and every decision since, with the way back."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast
from weakref import WeakValueDictionary

import streamlit as st

from dashboard.analysis.settings import Settings
from dashboard.ingest.corrections import NOTHING_SAID, LayoutCorrections
from dashboard.ui.decisions import Decisions, Dropped
from dashboard.ui.naming import revealed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.notice import Notice
    from dashboard.core.pseudonyms import Pseudonyms
    from dashboard.core.requirement import Requirement

VISIT = "visit"
"""The key of the visit in the address."""

_WORKSPACE = "workspace"
_MOST_STEPS_BACK = 100

Wish = tuple[str, str | None, str | None]
"""The label, role and team that a requirement is about."""


@dataclass
class Workspace:
    """The state of one visit.

    Attributes:
        dropped: the files; none on the first page.
        decisions: what counts now.
        past: decisions that undo goes back to, the latest last.
        future: decisions that redo goes forward to, the next last.
        visit: counts the files opened, so that a new one starts with fresh widgets.
        alone_is_team: whether one person's sheet is looked at as a team of one.
        token: stands for this visit in the address, so that the page can be loaded again.
        hidden: whether people are shown under pseudonyms.
        layout_before: how the files before these were put right; offered for these.
        seed: orders the pseudonyms; they stay the same for as long as the visit lasts.
        said: what to know about decisions that came with the files.
        names: the pseudonyms of the page that is shown, while names are hidden.
        replaced: the visit as it was with the files before these; gone with the data.
    """

    dropped: Dropped = field(default_factory=Dropped)
    decisions: Decisions = field(default_factory=Decisions)
    past: list[Decisions] = field(default_factory=list)
    future: list[Decisions] = field(default_factory=list)
    visit: int = 0
    alone_is_team: bool = False
    token: str = field(default_factory=lambda: secrets.token_urlsafe(12))
    hidden: bool = False
    layout_before: LayoutCorrections = NOTHING_SAID
    seed: str = field(default_factory=lambda: secrets.token_urlsafe(12))
    said: tuple[Notice, ...] = ()
    names: Pseudonyms | None = None
    replaced: Workspace | None = None

    @property
    def read_as(self) -> Dropped:
        """The files with how their sheets are to be read: all that a reading depends on."""
        return replace(self.dropped, said=self.decisions.layout)


_VISITS: WeakValueDictionary[str, Workspace] = WeakValueDictionary()
"""Visits by their token, only as long as Streamlit itself remembers them: two minutes after the tab has closed."""


def current() -> Workspace:
    """The workspace of this visit, made when it is first asked for."""
    if _WORKSPACE not in st.session_state:
        st.session_state[_WORKSPACE] = Workspace()
    return cast(Workspace, st.session_state[_WORKSPACE])


def open_files(files: Sequence[tuple[str, bytes]]) -> None:
    """Take these files in place of any before; what labels mean and what measures the team is remembered."""
    dropped, before = Dropped(digest(files), tuple(files)), current()
    earlier = before.decisions
    remembered = Decisions(corrections=earlier.corrections, own_guide=earlier.own_guide, rules=earlier.rules)
    kept = earlier.layout if earlier.layout != NOTHING_SAID else before.layout_before
    _begin(
        Workspace(
            dropped,
            remembered,
            visit=before.visit + 1,
            hidden=before.hidden,
            layout_before=kept,
            seed=before.seed,
            replaced=replace(before, replaced=None) if before.dropped.files else None,
        )
    )


def _begin(workspace: Workspace) -> None:
    st.session_state[_WORKSPACE] = workspace
    _VISITS[workspace.token] = workspace


def load_again(token: str) -> None:
    """Go on with a visit whose page is loaded again; a second tab gets a copy that goes its own way."""
    found = _VISITS.get(token)
    if found is None or current().dropped.files:
        return
    _begin(_apart_from(found))


def _apart_from(visit: Workspace) -> Workspace:
    """A visit like this one that goes its own way from now on."""
    return replace(visit, past=list(visit.past), future=list(visit.future), token=secrets.token_urlsafe(12))


def restore(files: Sequence[tuple[str, bytes]], decisions: Decisions) -> None:
    """Take the files and decisions of a saved session in place of everything before."""
    open_files(files)
    current().decisions = decisions


def back_to_replaced() -> None:
    """The files before these again, with every decision about them; without any, back to the start."""
    here = current()
    if here.replaced is None:
        close()
        return
    _VISITS.pop(here.token, None)
    _begin(replace(_apart_from(here.replaced), visit=here.visit + 1, hidden=here.hidden))


def close() -> None:
    """Forget the files and everything decided about them."""
    _VISITS.pop(current().token, None)
    st.session_state[_WORKSPACE] = Workspace(visit=current().visit + 1)


def digest(files: Sequence[tuple[str, bytes]]) -> str:
    """A key that is equal for equal names and bytes only."""
    whole = hashlib.sha256()
    for name, data in files:
        for part in (name.encode(errors="replace"), data):
            whole.update(len(part).to_bytes(8, "big"))
            whole.update(part)
    return whole.hexdigest()


def decide(decisions: Decisions) -> None:
    """Let these decisions count from now on; undo leads back. Kept by people's names, also while they are hidden."""
    workspace = current()
    if workspace.names is not None:
        decisions = revealed(decisions, workspace.names)
    if decisions == workspace.decisions:
        return
    workspace.past = [*workspace.past, workspace.decisions][-_MOST_STEPS_BACK:]
    workspace.decisions, workspace.future = decisions, []


def undo() -> None:
    """Back to the decisions before the last one."""
    workspace = current()
    if workspace.past:
        workspace.future.append(workspace.decisions)
        workspace.decisions = workspace.past.pop()


def redo() -> None:
    """Forward to the decisions that undo left."""
    workspace = current()
    if workspace.future:
        workspace.past.append(workspace.decisions)
        workspace.decisions = workspace.future.pop()


def ask(requirements: Sequence[Requirement]) -> None:
    """Ask this of skills; a later wish for the same skill, role and team counts, figure by figure."""
    decisions = current().decisions
    wishes: dict[tuple[str, Wish], Requirement] = {}
    for each in (*decisions.asked, *requirements):
        key = each.origin, _wish(each)
        wishes[key] = each.over(wishes[key]) if key in wishes else each
    decide(replace(decisions, asked=tuple(wishes.values())))


def ask_this(requirements: Sequence[Requirement]) -> None:
    """Ask what a requirements file says, in place of everything asked on the screen before."""
    decide(replace(current().decisions, asked=tuple(requirements)))


def ask_nothing(wishes: Sequence[Wish] | None = None) -> None:
    """Back to what the file or the default asks, for some skills or for all."""
    decisions = current().decisions
    kept = () if wishes is None else (each for each in decisions.asked if _wish(each) not in set(wishes))
    decide(replace(decisions, asked=tuple(kept)))


def default_settings() -> None:
    """Back to the settings that nobody changed."""
    decide(replace(current().decisions, settings=Settings()))


def _wish(requirement: Requirement) -> Wish:
    return requirement.skill, requirement.role, requirement.team
