from __future__ import annotations

import pytest

from dashboard.ingest.layout.candidates.packed import entries_in


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("Python: 3, SQL: 4", (("Python", "3"), ("SQL", "4"))),
        ("Java=5; Docker=2", (("Java", "5"), ("Docker", "2"))),
        ("AWS (expert), Go (basic)", (("AWS", "expert"), ("Go", "basic"))),
        ("Bread - 1; Ordering - 2", (("Bread", "1"), ("Ordering", "2"))),
        ('{"Python": 3, "SQL": 4.5}', (("Python", "3"), ("SQL", "4.5"))),
        ('[{"skill": "Go", "level": 2}]', (("Go", "2"),)),
        ("likes cooking, swimming and chess", ()),
        ("{broken", ()),
        ("[" * 100_000, ()),
    ],
)
def test_one_text_holds_pairs_of_skill_and_level(text: str, entries: tuple[tuple[str, str], ...]) -> None:
    assert entries_in(text) == entries
