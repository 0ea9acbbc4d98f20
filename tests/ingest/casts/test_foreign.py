from __future__ import annotations

import pytest

from dashboard.ingest.casts.foreign import find_foreign_code


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (["R", "A", "C", "I"], "RACI"),
        (["R", "A/R", "C", "I", ""], "RACI"),
        (["Responsible", "Accountable", "Informed"], "RACI"),
        (["P", "A"], "attendance"),
        (["Present", "Absent", "Late"], "attendance"),
        (["Urlaub", "Krank"], "absences"),
        (["To do", "Done", "Blocked"], "task status"),
        (["Must", "Should", "Could"], "MoSCoW priorities"),
    ],
)
def test_codes_of_other_tables_are_named(texts: list[str], name: str) -> None:
    assert find_foreign_code(texts) == name


@pytest.mark.parametrize(
    "texts",
    [
        ["R", "A", "G"],
        ["I", "L", "U", "O"],
        ["A", "B", "C", "D"],
        ["1", "2", "3"],
        ["Beginner", "Expert"],
        ["x", "o"],
        ["Y", "R", "N"],
        ["Not trained", "In training", "Trained"],
        ["P", "F", "G", "E"],
    ],
)
def test_ratings_are_no_foreign_code(texts: list[str]) -> None:
    assert find_foreign_code(texts) is None
