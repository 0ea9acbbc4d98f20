"""Drop-down lists of a worksheet: what a cell may hold, in the order in which its author wrote it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.ingest.workbook.addresses import find_area
from dashboard.ingest.workbook.facts import DropDown
from dashboard.ingest.workbook.xml_parts import walk

if TYPE_CHECKING:
    from dashboard.ingest.workbook.xml_parts import Attributes

_LISTS = re.compile(rb"<(?:\w+:)?dataValidations\b.*?</(?:\w+:)?dataValidations>", re.DOTALL)
_FORMULAS = {"formula1", "f"}


def drop_downs(tail: bytes) -> list[DropDown]:
    """The drop-down lists in what stands after a sheet's cells."""
    found: list[DropDown] = []
    for lists in _LISTS.findall(tail):
        found += _Lists().read(lists)
    return found


class _Lists:
    """Follows one element of lists, old style or new."""

    def __init__(self) -> None:
        self.found: list[DropDown] = []
        self._is_list = False
        self._element = self._formula = self._ranges = ""

    def read(self, part: bytes) -> list[DropDown]:
        """All lists of the element."""
        walk(b"<lists>" + part + b"</lists>", self._start, self._text, self._end)
        return self.found

    def _start(self, name: str, attributes: Attributes) -> None:
        self._element = name
        if name == "dataValidation":
            self._is_list = attributes.get("type") == "list"
            self._formula, self._ranges = "", attributes.get("sqref", "")

    def _text(self, text: str) -> None:
        if self._element in _FORMULAS:
            self._formula += text
        elif self._element == "sqref":
            self._ranges += text

    def _end(self, name: str) -> None:
        self._element = ""
        if name == "dataValidation" and self._is_list and self._formula:
            ranges = [area for area in map(find_area, self._ranges.split()) if area]
            self.found.append(_drop_down(self._formula.strip(), ranges))


def _drop_down(formula: str, ranges: list[tuple[int, int, int, int]]) -> DropDown:
    if formula.startswith('"') and formula.endswith('"'):
        options = [option.strip() for option in formula[1:-1].replace('""', '"').split(",")]
        return DropDown([option for option in options if option], "", ranges)
    return DropDown((), formula.removeprefix("="), ranges)
