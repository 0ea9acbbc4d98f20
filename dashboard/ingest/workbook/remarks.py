"""What the user should know of how the bytes of a file became cells."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from dashboard.core.notice import notice
from dashboard.core.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.core.notice import Notice
    from dashboard.ingest.grid import Grid

_ENDINGS = {
    "xlsx": {".xlsx", ".xlsm", ".xltx", ".xltm", ".xlam"},
    "xlsb": {".xlsb"},
    "xls": {".xls", ".xlt"},
    "ods": {".ods", ".ots", ".fods"},
    "html": {".html", ".htm", ".mht", ".mhtml"},
    "xml": {".xml"},
    "text": {".csv", ".tsv", ".txt", ".tab", ".text", ".psv"},
}
_KINDS = {
    "xlsx": "an Excel workbook",
    "xlsb": "a binary Excel workbook",
    "xls": "an Excel 97 workbook",
    "ods": "an OpenDocument spreadsheet",
    "html": "a web page (HTML)",
    "xml": "an Excel 2003 XML workbook",
    "text": "a text file (CSV)",
}
_ENCODINGS = {
    "cp1252": "Windows, Western Europe",
    "cp1250": "Windows, Central Europe",
    "cp1251": "Windows, Cyrillic",
    "cp1253": "Windows, Greek",
    "cp1254": "Windows, Turkish",
    "cp1255": "Windows, Hebrew",
    "cp1256": "Windows, Arabic",
    "cp1257": "Windows, Baltic",
    "mac_roman": "Macintosh, Western Europe",
    "mac_cyrillic": "Macintosh, Cyrillic",
    "cp850": "DOS, Western Europe",
    "cp852": "DOS, Central Europe",
    "cp866": "DOS, Cyrillic",
    "cp932": "Japanese, Shift JIS",
    "gb18030": "Chinese, GB 18030",
    "big5": "Chinese, Big5",
    "cp949": "Korean",
}


def remarks(grid: Grid, decided: dict[str, Any]) -> tuple[Notice, ...]:
    """The notices of one sheet; ``decided`` says what had to be decided to read a text file."""
    return (*_of_ending(grid), *_of_text(grid, decided), *_of_cells(grid))


def _of_ending(grid: Grid) -> Iterator[Notice]:
    ending = PurePosixPath(grid.file).suffix.lower()
    known = {known for endings in _ENDINGS.values() for known in endings}
    if ending in known - _ENDINGS[grid.kind]:
        yield notice("other-ending", Place(file=grid.file), ending=ending, kind=_KINDS[grid.kind])


def _of_text(grid: Grid, decided: dict[str, Any]) -> Iterator[Notice]:
    if not decided:
        return
    encoding = str(decided["encoding"])
    if decided["unreadable"]:
        yield notice("unreadable-characters", Place(file=grid.file), count=int(decided["unreadable"]))
    elif encoding in _ENCODINGS or not decided["sure"]:
        code = "encoding-found" if decided["sure"] else "encoding-guessed"
        yield notice(code, Place(file=grid.file), encoding=_ENCODINGS.get(encoding, encoding))
    yield from _of_rows(grid, "open-quotes", decided["open_quotes"])
    yield from _of_rows(grid, "rows-too-long", decided["longer"], usual=int(decided["usual"]))
    yield from _of_rows(grid, "rows-too-short", decided["shorter"], usual=int(decided["usual"]))


def _of_rows(grid: Grid, code: str, rows: Sequence[int], **facts: int) -> Iterator[Notice]:
    if rows:
        place = Place(grid.sheet, row=int(rows[0]), file=grid.file)
        yield notice(code, place, count=len(rows), row=int(rows[0]) + 1, **facts)


def _of_cells(grid: Grid) -> Iterator[Notice]:
    if grid.errors:
        first = min(grid.errors)
        place = Place(grid.sheet, *first, grid.file)
        yield notice("error-cells", place, count=len(grid.errors), text=grid.errors[first])
    if grid.unsolved:
        yield notice("unsolved-formulas", Place(grid.sheet, *min(grid.unsolved), grid.file), count=len(grid.unsolved))
