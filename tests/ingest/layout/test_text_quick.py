"""The quick way with simple texts says the same as the long way with all."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from dashboard.ingest.layout.observed.headings import _meanings, meanings
from dashboard.ingest.layout.observed.text import _plain, folded, plain

TEXTS = st.one_of(
    st.text(alphabet="aAbB zZ09 .-_'\té\u0301\u200b", max_size=12),
    st.lists(
        st.sampled_from(["Ada", "Number", "Team", "Name", "Of", "Lead", "McKay", "12", "Date", "Start"]), max_size=4
    ).map(" ".join),
)


@given(TEXTS)
def test_plain_words_are_the_same(said: str) -> None:
    assert plain(said) == _plain(said)


@given(TEXTS)
def test_folded_labels_are_the_same(said: str) -> None:
    decomposed = unicodedata.normalize("NFKD", said)
    visible = "".join(sign for sign in decomposed if unicodedata.category(sign) not in {"Mn", "Cf", "Cc"})
    assert folded(said) == " ".join(visible.casefold().split())


@given(TEXTS)
def test_no_meaning_of_a_heading_is_passed_over(said: str) -> None:
    assert meanings(said) == _meanings(said)
