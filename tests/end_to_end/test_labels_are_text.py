"""Names and skills full of markup come out as written on every page and in every download, and nothing in them runs."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from tests.end_to_end.conftest import visit
from tests.end_to_end.screen import goes_wrong

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.end_to_end.screen import Screen

HOSTILE = (
    "<img src=x onerror=window.ran=1> Ada",
    "**Bold** _Grace_ `code`",
    "[Anita](https://example.com/stolen)",
    "$x^2$ :red[Mary] :smile:",
    "</script><script>window.ran=1</script> Joan",
    "{{7*7}} ${window.ran=1} Lin",
    "=HYPERLINK(1) Noor",
    "אדה לאבלייס",
    "🦊 Fox & Söhne",
    "Ω" * 200,
)
SKILLS = (
    "<b>Java</b>",
    "**Python**",
    "[REST](https://example.com/stolen)",
    "$\\frac{a}{b}$ SQL",
    "<svg onload=window.ran=1>",
    "Sehr " + "lang " * 40,
    "# Heading",
    ":material/home: Go",
    "+1 Kafka",
    "@Security",
)
LEVELS = tuple(tuple((row * 3 + column * 5) % 6 for column in range(len(SKILLS))) for row in range(len(HOSTILE)))
MARKUP = """() => [...document.querySelectorAll('a[href*="example.com"], .katex, [onload], [onerror], b, strong, em, code')]
    .filter(each => each.matches('a, .katex, [onload], [onerror]')
        || ['Java', 'Python', 'Bold', 'Grace', 'code'].includes(each.textContent))
    .map(each => each.outerHTML.slice(0, 200))"""


def workbook() -> bytes:
    """The hostile team, as a sheet."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(("Name", *SKILLS))
    for name, levels in zip(HOSTILE, LEVELS, strict=True):
        sheet.append((name, *levels))
    for cell in (cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)):
        cell.data_type = "s"  # a name that begins with "=" is no formula
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.fixture(scope="module")
def hostile(browser: Any, address: str, log: Path) -> Iterator[Screen]:
    """A visitor whose team has such names."""
    with visit(browser, address, log) as visitor:
        visitor.drop("<b>team</b> **x**.xlsx", workbook())
        yield visitor


def nothing_ran(screen: Screen) -> None:
    assert screen.page.evaluate("window.ran") is None
    assert screen.page.evaluate(MARKUP) == []
    assert goes_wrong(screen.text()) is None


def test_nothing_runs_and_nothing_is_formatted_on_any_page(hostile: Screen) -> None:
    nothing_ran(hostile)
    for page in hostile.pages():
        hostile.open(page)
        nothing_ran(hostile)


def test_every_name_stands_in_the_map_as_written(hostile: Screen) -> None:
    hostile.open("Coverage")
    shown = hostile.page.get_by_role("grid").evaluate("grid => grid.textContent")
    assert [name for name in HOSTILE if name not in shown] == []


def test_a_person_s_page_names_her_as_written(hostile: Screen) -> None:
    hostile.open("People")
    for name in HOSTILE[:6]:
        hostile.page.get_by_role("combobox").first.click()
        hostile.page.get_by_role("option", name=name).click()
        hostile.settle()
        assert name in hostile.text()
        nothing_ran(hostile)


def test_the_workbook_holds_them_as_text(hostile: Screen) -> None:
    hostile.open("Overview")
    book = openpyxl.load_workbook(io.BytesIO(hostile.download("Excel, all tables")))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    assert [cell.hyperlink.target for cell in cells if cell.hyperlink and cell.hyperlink.target] == []
    texts = {str(cell.value) for cell in cells}
    assert any(HOSTILE[0] in text for text in texts)
