"""An error hides a level, or it stands where nobody's level is: only the first is a doubt."""

import io

import openpyxl
import pytest

from dashboard.core.notice import Notice
from dashboard.ingest.reading import read

TEAM: list[list[str | int | None]] = [
    ["Name", "Java", "Python", "Docker", "Average"],
    ["Ana Silva", 4, 2, 3, None],
    ["Ben Okafor", 1, 3, 5, None],
    ["Clara Stein", 2, None, 4, None],
    ["Average", None, None, None, None],
]


def noticed(cells: dict[str, str], *, turned: bool = False) -> list[Notice]:
    """What is said of faults when these cells hold these errors or formulas."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row, values in enumerate(TEAM, start=1):
        for column, value in enumerate(values, start=1):
            sheet.cell(column if turned else row, row if turned else column, value)
    for address, value in cells.items():
        at = sheet[address]
        sheet.cell(at.column if turned else at.row, at.row if turned else at.column, value)
    saved = io.BytesIO()
    book.save(saved)
    reading = read(saved.getvalue(), "team.xlsx")
    assert reading.verdict == "team"
    return [each for each in reading.notices if each.code.startswith(("error", "unsolved"))]


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("cells", [{"B5": "#DIV/0!"}, {"E3": "#DIV/0!"}, {"E5": "#N/A", "E2": "#REF!"}])
def test_an_error_in_a_total_is_a_remark(cells: dict[str, str], *, turned: bool) -> None:
    (said,) = noticed(cells, turned=turned)
    assert (said.code, said.severity) == ("errors-elsewhere", "info")
    assert f"({len(cells)})" in said.text


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("cells", [{"C4": "#REF!"}, {"C4": "#REF!", "E5": "#DIV/0!"}])
def test_an_error_in_place_of_a_level_is_a_warning(cells: dict[str, str], *, turned: bool) -> None:
    (said,) = noticed(cells, turned=turned)
    assert (said.code, said.severity) == ("error-cells", "warning")


def test_formulas_without_results_are_a_doubt_only_where_levels_stand() -> None:
    assert [said.code for said in noticed({"E2": "=AVERAGE(B2:D2)"})] == ["unsolved-elsewhere"]
    assert [said.code for said in noticed({"C4": "=1+1"})] == ["unsolved-formulas"]
