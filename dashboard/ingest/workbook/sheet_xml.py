"""What the XML of one worksheet says beyond its values; searched for rather than parsed, as most sheets say little."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.ingest.workbook.addresses import find_cell
from dashboard.ingest.workbook.limits import MAX_COLUMNS, MAX_FACTS

if TYPE_CHECKING:
    from collections.abc import Iterator

Address = tuple[int, int]

_HEAD = 4096
_PREFIX = re.compile(rb"<(\w+):worksheet\b")
_HIDDEN = re.compile(rb'hidden="')
_FORMULA = re.compile(rb"</f>")
_HIDDEN_ROW = re.compile(rb'<row ([^>]*\bhidden="(?:1|true)"[^>]*)>')
_ROW_NUMBER = re.compile(rb'(?:^|\s)r="([1-9][0-9]{0,6})"')
_COLUMN = re.compile(rb"<col ([^>]*)>")
_ATTRIBUTE = re.compile(rb'(\w+)="([^"]*)"')
_REFERENCE = re.compile(rb'\sr="([A-Z]{1,3}[0-9]{1,7})"')
_ERROR = re.compile(rb't="e"')
_SHOWN = re.compile(rb"<v>([^<]{1,40})</v>")
_NO_RESULT = re.compile(rb"(?:</f>|<f [^>]*/>)(?:<v ?/>|<v></v>)?</c>")


class SheetXml:
    """One worksheet's XML, told apart into what stands before, among and after its cells."""

    def __init__(self, xml: bytes) -> None:
        prefix = _PREFIX.search(xml[:_HEAD])
        if prefix:  # some programs write <x:row> for <row>
            xml = xml.replace(b"<" + prefix[1] + b":", b"<").replace(b"</" + prefix[1] + b":", b"</")
        self.xml = xml
        self.begin = max(xml.find(b"<sheetData"), 0)
        end = xml.rfind(b"</sheetData>")
        self.end = len(xml) if end < 0 else end

    @property
    def tail(self) -> bytes:
        """What stands after the cells."""
        return self.xml[self.end :]

    def last_filled_row(self) -> int:
        """The row of the last value, from 0; -1 where there is none."""
        last = self.xml.rfind(b"<v>", self.begin, self.end)
        address = self._cell_before(last) if last >= 0 else None
        return address[0] if address else -1

    def hidden_rows(self) -> list[int]:
        """Rows that the sheet hides, from 0."""
        if not _HIDDEN.search(self.xml, self.begin, self.end):
            return []
        numbers = (_ROW_NUMBER.search(row) for row in _HIDDEN_ROW.findall(self.xml, self.begin, self.end))
        return [int(number[1]) - 1 for number in numbers if number]

    def hidden_columns(self) -> list[int]:
        """Columns that the sheet hides, from 0."""
        hidden: set[int] = set()
        for column in _COLUMN.findall(self.xml, 0, self.begin):
            said = dict(_ATTRIBUTE.findall(column))
            if said.get(b"hidden") in {b"1", b"true"} and said.get(b"min", b"").isdigit():
                last = int(said[b"max"]) if said.get(b"max", b"").isdigit() else int(said[b"min"])
                hidden.update(range(int(said[b"min"]) - 1, min(last, MAX_COLUMNS)))
        return sorted(hidden)

    def errors(self) -> list[tuple[int, int, str]]:
        """Cells that show an error, and what they show."""
        found: list[tuple[int, int, str]] = []
        for match in _ERROR.finditer(self.xml, self.begin, self.end):
            address = self._cell_before(match.end())
            shown = _SHOWN.search(self.xml, match.end(), match.end() + _HEAD)
            if address and shown and len(found) < MAX_FACTS:
                found.append((*address, shown[1].decode("utf-8", "replace")))
        return found

    def unsolved(self) -> list[Address]:
        """Cells with a formula and no stored result; a stored empty text is a result."""
        if not _FORMULA.search(self.xml, self.begin, self.end):
            return []
        return list(self._without_result())[:MAX_FACTS]

    def _without_result(self) -> Iterator[Address]:
        for match in _NO_RESULT.finditer(self.xml, self.begin, self.end):
            address = self._cell_before(match.start())
            if address and b't="str"' not in self._tag_before(match.start()):
                yield address

    def _tag_before(self, position: int) -> bytes:
        begin = self.xml.rfind(b"<c ", self.begin, position)
        return self.xml[begin : self.xml.find(b">", begin)] if begin >= 0 else b""

    def _cell_before(self, position: int) -> Address | None:
        reference = _REFERENCE.search(self._tag_before(position))
        return find_cell(reference[1].decode()) if reference else None

    def styled(self, styles: set[int]) -> list[Address]:
        """Filled cells in one of these styles."""
        if not styles:
            return []
        wanted = "|".join(map(str, sorted(styles)))
        cells = re.compile(rf'<c r="([A-Z]{{1,3}}[0-9]{{1,7}})" s="(?:{wanted})"(?: t="n")?>'.encode())
        found = (find_cell(reference.decode()) for reference in cells.findall(self.xml, self.begin, self.end))
        return [address for address in found if address]
