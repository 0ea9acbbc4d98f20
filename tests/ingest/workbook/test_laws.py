"""What must hold for every table and for any bytes."""

from __future__ import annotations

import json
from string import ascii_letters
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.ingest.grid import Grid, text_of
from dashboard.ingest.workbook.assembly import grids_of
from dashboard.ingest.workbook.grids import read_grids
from dashboard.ingest.workbook.refusal import UnreadableFileError
from dashboard.ingest.workbook.worker import answer
from tests.ingest.workbook.binary_excel import xlsb
from tests.ingest.workbook.files import SMALL, grid, ods, text, xls, xlsx

if TYPE_CHECKING:
    from collections.abc import Callable

LETTERS = ascii_letters + "äñłžøЖλש漢"
LETTER = st.sampled_from(LETTERS)
WORDS = st.builds(str.__add__, LETTER, st.text(LETTERS + ' ,;|\t"\n.-+#', max_size=8)).map(str.strip)
NUMBERS = st.one_of(st.integers(-10, 100), st.floats(-100, 100, allow_nan=False).map(lambda number: round(number, 3)))
ROW = st.lists(st.one_of(st.none(), WORDS, NUMBERS), min_size=3, max_size=3)
TABLES = st.builds(
    lambda heading, rows, last: [heading, *rows, last],
    st.lists(WORDS, min_size=3, max_size=3),
    st.lists(ROW, max_size=6),
    st.lists(WORDS, min_size=3, max_size=3),
)
BYTES = st.one_of(
    st.binary(max_size=400),
    st.text(max_size=200).map(str.encode),
    st.tuples(
        st.sampled_from([b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"{", b"<"]), st.binary()
    ).map(b"".join),
)


def texts(sheet: Grid) -> list[list[str]]:
    return [[text_of(cell) for cell in row] for row in sheet.rows]


def shown(table: list[list[object]]) -> list[list[str]]:
    return [
        [text_of(float(cell)) if isinstance(cell, (int, float)) else "" if cell is None else str(cell) for cell in row]
        for row in table
    ]


def is_understood(reading: Callable[[], tuple[Grid, ...]]) -> bool:
    """Whether it ends with even grids, or with a short sentence."""
    try:
        sheets = reading()
    except UnreadableFileError as refusal:
        return 0 < len(str(refusal)) <= 300
    return all(len({len(row) for row in sheet.rows}) <= 1 for sheet in sheets)


@settings(max_examples=60, deadline=None)
@given(TABLES)
def test_workbooks_of_every_kind_hold_the_same_cells(table: list[list[object]]) -> None:
    plain = [
        [cell.replace("\n", " ").replace("\t", " ") if isinstance(cell, str) else cell for cell in row] for row in table
    ]
    expected = shown(plain)
    for data in (xlsx(plain), xls(plain), xlsb(plain)):
        assert texts(grid(data)) == expected
    single = [[" ".join(cell.split()) if isinstance(cell, str) else cell for cell in row] for row in plain]
    assert texts(grid(ods(single))) == shown(single)  # its XML makes one of several spaces


@settings(max_examples=100, deadline=None)
@given(TABLES, st.sampled_from([",", ";", "\t", "|"]), st.sampled_from(["\n", "\r\n", "\r"]))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_texts_of_every_kind_hold_the_same_cells(
    encoding: str, table: list[list[object]], delimiter: str, line_end: str
) -> None:
    written = f"sep={delimiter}{line_end}{text(table, delimiter, line_end)}".encode(encoding)
    assert texts(grid(written)) == [["" if cell is None else str(cell) for cell in row] for row in table]


@settings(max_examples=300, deadline=None)
@given(BYTES)
def test_any_bytes_are_grids_or_a_refusal(data: bytes) -> None:
    assert is_understood(lambda: grids_of(b"".join(bytes(piece) for piece in answer(data)), "x"))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
@pytest.mark.parametrize("whole", [xlsx(), xls(), xlsb(SMALL), ods()], ids=["xlsx", "xls", "xlsb", "ods"])
def test_a_damaged_workbook_is_grids_or_a_refusal(whole: bytes, data: st.DataObject) -> None:
    """In a process of its own, since what damage does to the library cannot be known."""
    damaged = bytearray(whole)
    for at, value in data.draw(st.lists(st.tuples(st.integers(0, len(whole) - 1), st.integers(0, 255)), max_size=6)):
        damaged[at] = value
    cut = data.draw(st.integers(0, len(damaged)))
    assert is_understood(lambda: read_grids(bytes(damaged[:cut]), "x"))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
)
KEYS = st.sampled_from(["kind", "sheets", "values", "refused", "facts"])
SHEET = st.fixed_dictionaries(
    {"name": JSON, "hidden": JSON, "height": st.integers(-5, 5) | JSON, "width": st.integers(-5, 5) | JSON},
    optional=dict.fromkeys(
        ("merged", "hidden_rows", "hidden_columns", "comments", "errors", "drop_downs", "text"), JSON
    ),
)
ANSWERS = st.one_of(
    st.dictionaries(KEYS, JSON),
    st.fixed_dictionaries({"kind": JSON, "sheets": st.lists(SHEET, max_size=2), "values": st.lists(JSON, max_size=4)}),
)


@settings(max_examples=300, deadline=None)
@given(ANSWERS, st.binary(max_size=64))
def test_a_worker_gone_wrong_can_only_be_refused(header: dict[str, object], codes: bytes) -> None:
    body = json.dumps(header).encode()
    try:
        sheets = grids_of(len(body).to_bytes(8, "little") + body + codes, "x")
    except UnreadableFileError:
        return
    assert all(
        isinstance(cell, (str, float, bool, type(None))) or hasattr(cell, "isoformat")
        for sheet in sheets
        for row in sheet.rows
        for cell in row
    )


def test_a_sheet_without_columns_takes_no_memory_for_its_rows() -> None:
    lists = ("merged", "hidden_rows", "hidden_columns", "comments", "errors", "unsolved", "drop_downs")
    sheet = {"name": "x", "hidden": False, "height": 10**12, "width": 0, "text": None} | {key: [] for key in lists}
    body = json.dumps({"kind": "xlsx", "sheets": [sheet], "values": [None]}).encode()
    (grid,) = grids_of(len(body).to_bytes(8, "little") + body, "x")
    assert (grid.height, grid.width) == (0, 0)
