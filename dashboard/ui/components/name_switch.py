"""The switch that shows everybody under a pseudonym, on every page and in every download at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ui import workspace
from dashboard.ui.answering import names_behind

if TYPE_CHECKING:
    from collections.abc import Callable, Container

_HELP = (
    "Everybody gets a pseudonym that stays the same for this visit, on every page and in every download; "
    "the sheet itself and its cells are not shown"
)


def show_name_switch() -> None:
    """One quiet button that says what it will do."""
    hidden = workspace.current().hidden
    label, says = ("Show names", "Call people by their names again") if hidden else ("Hide names", _HELP)
    st.button(label, key="name_switch", type="tertiary", help=says, on_click=_switch)


def _switch() -> None:
    """Turn it round; what is chosen on the pages stays chosen under the other name."""
    here = workspace.current()
    before, here.hidden = here.names, not here.hidden
    after = names_behind(here)
    if after is not None:
        _rename_choices(lambda name: after.of.get(name, name))
        _forget_names_in_address(after.of)
    elif before is not None:
        _rename_choices(lambda name: before.names.get(name, name))


def _rename_choices(said: Callable[[str], str]) -> None:
    """Whatever a widget holds that is a name, or a list of names."""
    for key, held in list(st.session_state.items()):
        renamed: object = held
        if isinstance(held, str):
            renamed = said(held)
        elif isinstance(held, list):
            renamed = [said(each) if isinstance(each, str) else each for each in held]
        if renamed != held:
            st.session_state[key] = renamed


def _forget_names_in_address(names: Container[str]) -> None:
    for key in list(st.query_params):
        if any(value in names for value in st.query_params.get_all(key)):
            del st.query_params[key]
