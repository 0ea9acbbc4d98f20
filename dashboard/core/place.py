"""Where something stands in a file, so that every number leads back to its cells."""

from __future__ import annotations

from dataclasses import dataclass

_LETTERS = 26


def column_letters(column: int) -> str:
    """The spreadsheet's name of a column counted from 0: ``A``, ``Z``, ``AA``."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The column, counted from 0, of its name in a spreadsheet: ``A`` is 0, ``Z`` 25, ``AA`` 26."""
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number - 1


@dataclass(frozen=True, slots=True)
class Place:
    """A cell, row, column or sheet of a file; rows and columns count from 0, None where the whole is meant.

    ``str(Place(sheet="Team", row=4, column=2))`` is ``Team!C5``, a whole row ``Team, row 5``; a text file has no sheet.
    """

    sheet: str = ""
    row: int | None = None
    column: int | None = None
    file: str = ""

    def __str__(self) -> str:
        """The address as a spreadsheet shows it, without the file."""
        cell = self._cell()
        joint = ", " if self.row is None or self.column is None else "!"
        return f"{self.sheet}{joint}{cell}" if self.sheet and cell else cell or self.sheet

    def _cell(self) -> str:
        if self.row is not None and self.column is not None:
            return f"{column_letters(self.column)}{self.row + 1}"
        if self.row is not None:
            return f"row {self.row + 1}"
        return f"column {column_letters(self.column)}" if self.column is not None else ""
