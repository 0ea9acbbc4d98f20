"""Ways to other pages, by the titles that the navigation shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from collections.abc import Iterable

_PAGES = "pages"


def remember_pages(pages: Iterable[st.Page]) -> None:
    """Keep the pages of this run, so that others can lead to them."""
    st.session_state[_PAGES] = {page.title: page for page in pages}


def find_page(title: str) -> st.Page | None:
    """The page of this title; None where a page stands alone, outside the navigation."""
    page: st.Page | None = st.session_state.get(_PAGES, {}).get(title)
    return page


def show_link(title: str, label: str) -> None:
    """A link to the page of this title; nothing where a page stands alone, outside the navigation."""
    page = find_page(title)
    if page is not None:
        st.page_link(page, label=label)
