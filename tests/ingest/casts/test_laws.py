"""What holds for every block of texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dashboard.ingest.casts.casting import cast_ratings

texts = st.text(max_size=12) | st.sampled_from(
    ["1", "2", "3", "4", "5", "x", "", "n/a", "Expert", "Basic", "3-4", "50%", "★★"]
)
blocks = st.dictionaries(texts, st.integers(1, 40), max_size=12)


@given(blocks)
def test_every_text_is_a_level_or_rejected_or_blank(block: dict[str, int]) -> None:
    cast = cast_ratings(block)
    if cast is not None:
        assert sorted([*cast.levels, *cast.rejected, *cast.blanks]) == sorted(block)


@given(blocks)
def test_every_level_lies_on_its_scale(block: dict[str, int]) -> None:
    cast = cast_ratings(block)
    if cast is not None:
        assert all(cast.scale.holds(level) for level in cast.levels.values())
        assert 0 <= cast.score <= 1
        assert cast.remarks.keys() <= cast.levels.keys()


@given(blocks)
def test_a_blank_cell_more_changes_no_level(block: dict[str, int]) -> None:
    before, after = cast_ratings(block), cast_ratings({**block, "": block.get("", 0) + 5})
    assert (before is None) == (after is None)
    if before is not None and after is not None:
        assert before.levels == after.levels
        assert before.score == after.score


@given(st.lists(st.integers(0, 5), min_size=1, max_size=40))
def test_whole_numbers_up_to_five_are_themselves(levels: list[int]) -> None:
    cast = cast_ratings({str(level): levels.count(level) for level in levels})
    assert cast is not None
    assert cast.levels == {str(level): level for level in levels}
