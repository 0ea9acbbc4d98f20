"""The text file reads back as the report, and nothing in it is a formula."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from dashboard.exports import comma_separated
from dashboard.report.building import build_report, build_section
from tests.report.teams import facts_of, payments

if TYPE_CHECKING:
    from dashboard.report.section import Value


def lines(data: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(data.decode("utf-8-sig"))))


def written(value: Value) -> str:
    return {None: "", True: "yes", False: "no"}[value] if value is None or isinstance(value, bool) else str(value)


def test_every_section_stands_with_its_finding_heads_and_rows() -> None:
    report = build_report(payments())
    read = lines(comma_separated.render(report))
    at = 0
    for section in report.sections:
        rows = [[written(value) for value in row] for row in section.table.rows]
        heads = [column.title for column in section.table.columns]
        assert read[at : at + 3 + len(rows)] == [[section.title], [section.finding], heads, *rows]
        at += 3 + len(rows) + 1
    assert len(read) == at - 1


def test_one_table_alone_begins_with_its_heads() -> None:
    read = lines(comma_separated.render_section(build_section(payments(), "needs")))
    assert (read[0][1], read[1][1], len(read)) == ("Skill", "Kafka", 5)


def test_a_name_that_looks_like_a_formula_gets_an_apostrophe_and_a_number_none() -> None:
    facts = facts_of({"=1+1": (1, 3), " @cmd": (1, 3), "-x": (1, 3)}, ("+Ana", "\tBen"))
    data = comma_separated.render(build_report(facts))
    cells = {cell for row in lines(data) for cell in row}
    assert {"'=1+1", "' @cmd", "'-x", "'+Ana", "'\tBen"} <= cells
    assert not any(cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t")) for cell in cells)


def test_what_has_no_utf_8_is_replaced() -> None:
    assert b"?" in comma_separated.render(build_report(facts_of({"a\ud800b": (1.0,)}, ("Ana",))))
