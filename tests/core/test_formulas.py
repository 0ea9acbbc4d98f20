"""What a spreadsheet would run is made harmless, and nothing is lost on the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.core.formulas import guarded, looks_live, unguarded


@pytest.mark.parametrize("text", ["=1+1", "+1", "-2", "@SUM(A1)", "\tcmd", "\rcmd", "  =1", "'=1"])
def test_what_may_run_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Java", "C++", "O'Neill", "'tis", "1-2", "a=b"])
def test_everything_else_stays(text: str) -> None:
    assert guarded(text) == text
    assert not looks_live(text)


@given(st.text(alphabet=st.sampled_from("'=+-@ \t\rxé1"), max_size=6))
def test_every_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))
