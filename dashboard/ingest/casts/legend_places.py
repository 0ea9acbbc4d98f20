"""Where on a sheet a legend could stand at all, found on its different texts, so that plain data is passed over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from dashboard.ingest.casts.legend_lists import single_entry
from dashboard.ingest.casts.legend_order import code_number
from dashboard.ingest.casts.legend_tables import TIES, is_code, is_label
from dashboard.ingest.casts.legend_text import LONGEST_CODE, legend_in_text
from dashboard.ingest.casts.vocabulary import meanings, rank_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.ingest.packed_rows import Codes, Texts

Flags = npt.NDArray[np.bool_]

_LEADING = 3
"""Characters that are too few to explain anything."""
_BEYOND = 2
"""Columns right of a code in which its meaning can stand."""


@dataclass(frozen=True, eq=False)
class Places:
    """Some rows of a sheet, in one direction.

    Attributes:
        texts: the texts of the sheet.
        codes: the cells of these rows.
        top: the number of the first row.
        left: the number of the first column.
    """

    texts: Texts
    codes: Codes
    top: int
    left: int

    @property
    def rows(self) -> range:
        """The numbers of the rows."""
        return range(self.top, self.top + self.codes.shape[0])

    @property
    def turned(self) -> Places:
        """The same cells with rows and columns exchanged."""
        return Places(self.texts, self.codes.T, self.left, self.top)

    def lines(self) -> list[tuple[int, list[int]]]:
        """For each column, the rows in which code and meaning stand side by side, or the other way round."""
        height, width = self.codes.shape
        wide = np.zeros((height, width + _BEYOND), self.codes.dtype)
        wide[:, :width] = self.codes
        right, beyond = wide[:, 1:-1], wide[:, 2:]
        tied = self._those(right, TIES.__contains__) | (right == 0)
        there = np.where(tied, beyond, right)
        code, meaning = self._those(self.codes, is_code), self._those(self.codes, _means)
        explained = (code | meaning | self._those(self.codes, _is_short)) & (there != 0)
        turned = meaning & ~code & ~tied
        found = explained & self._those(np.where(explained, there, 0), is_label)
        found |= turned & self._those(np.where(turned, there, 0), _is_numbered)
        return self._by_column(found)

    def entries(self) -> list[tuple[int, list[int]]]:
        """For each column, the rows with code and meaning in one cell, where no other cell says the same."""
        once = np.bincount(self.codes.ravel(), minlength=len(self.texts.distinct)) == 1
        alone = np.where(once[self.codes], self.codes, 0)
        return self._by_column(self._those(alone, lambda text: single_entry(text) is not None))

    def words(self) -> list[tuple[int, list[int]]]:
        """For each column, the rows with a word for a level."""
        return self._by_column(self._those(self.codes, lambda text: rank_of(text) is not None))

    def speaking(self) -> list[tuple[tuple[int, int], str]]:
        """The cells whose text explains levels by itself, in reading order."""
        found = np.argwhere(self._those(self.codes, _speaks)).tolist()
        return [((row + self.top, at + self.left), self.texts.distinct[self.codes[row, at]]) for row, at in found]

    def _those(self, codes: Codes, test: Callable[[str], bool]) -> Flags:
        """The cells whose text passes a test, which is asked once for each text among them; an empty cell never does."""
        used = np.flatnonzero(np.bincount(codes.ravel(), minlength=1))
        flags = np.zeros(len(self.texts.distinct), dtype=bool)
        flags[used] = [bool(code) and test(self.texts.distinct[code]) for code in used.tolist()]
        passed: Flags = flags[codes]
        return passed

    def _by_column(self, found: Flags) -> list[tuple[int, list[int]]]:
        columns = np.flatnonzero(found.any(axis=0)).tolist()
        return [(at + self.left, (np.flatnonzero(found[:, at]) + self.top).tolist()) for at in columns]


def _speaks(text: str) -> bool:
    if len(text) <= _LEADING:
        return False
    said = legend_in_text(text)
    return bool(said.entries or said.blank_means_lowest)


def _is_short(text: str) -> bool:
    """Whether a text can be a code that begins its meaning."""
    return len(text) <= LONGEST_CODE and text.rstrip(".").isalpha()


def _means(text: str) -> bool:
    return bool(meanings(text))


def _is_numbered(text: str) -> bool:
    return code_number(text) is not None
