"""Choices in the address of the page, so that loading it again, or a bookmark, brings them back.

Streamlit's own binding loses them on a change of page and adds steps to the browser's history; this changes the
address in place, and reads it when a visit begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SCRIPT = """
let shown = null;
export default function ({ data }) {
  // on a telephone the pages' names lie over the page: once one is chosen they have done their work
  const over = document.querySelector('[data-testid="stSidebar"][data-collapsed="false"]');
  if (shown !== null && shown !== data.page && over && window.innerWidth < 768) {
    over.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
  }
  shown = data.page;
  const address = new URL(window.location.href);
  Object.entries(data.choices).forEach(([key, values]) => {
    address.searchParams.delete(key);
    values.forEach((value) => address.searchParams.append(key, value));
  });
  if (address.href !== window.location.href) window.history.replaceState(window.history.state, "", address);
}
"""


def keep_in_address(key: str, choices: Mapping[str, Sequence[str]]) -> None:
    """Write these choices into the address; an empty one leaves it."""
    draw = st.components.v2.component("address", js=_SCRIPT)
    with st.container(key=f"address_{key}"):
        data = {"page": st.context.url, "choices": {name: list(values) for name, values in choices.items()}}
        draw(key=f"address_of_{key}", data=data)


def restored(key: str, options: Sequence[str]) -> list[str]:
    """The values of a choice that begin it: those of this visit, else those of the address, if they still exist."""
    held = st.session_state.get(key, st.query_params.get_all(key))
    held = [held] if isinstance(held, str) else held
    return [value for value in dict.fromkeys(held) if value in options]
