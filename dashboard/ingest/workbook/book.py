"""A workbook in the hands of the library that reads it, if need be already while others look at its parts."""

from __future__ import annotations

from io import BytesIO
from threading import Thread
from typing import TYPE_CHECKING

from python_calamine import CalamineWorkbook, SheetTypeEnum

if TYPE_CHECKING:
    from python_calamine import CalamineSheet


class Book:
    """A workbook; ``begin`` lets the library open it and its first worksheet at the same time as we do other things."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._thread: Thread | None = None
        self._workbook: CalamineWorkbook | None = None
        self._first: tuple[int, CalamineSheet] | None = None
        self._error: BaseException | None = None

    def begin(self) -> None:
        """Starts; what goes wrong is raised when the workbook is asked for."""
        self._thread = Thread(target=self._try, daemon=True)
        self._thread.start()

    def workbook(self) -> CalamineWorkbook:
        """The opened workbook; whatever the library raises, a panic of its own included."""
        if self._thread is not None:
            self._thread.join()
        if self._error is not None:
            raise self._error
        if self._workbook is None:
            self._workbook = CalamineWorkbook.from_filelike(BytesIO(self._data))
        return self._workbook

    def sheet(self, at: int) -> CalamineSheet:
        """One sheet with its cells; each is given out once, so that no two need to be held at a time."""
        workbook = self.workbook()
        first, self._first = self._first, None
        return first[1] if first is not None and first[0] == at else workbook.get_sheet_by_index(at)

    def _try(self) -> None:
        try:
            workbook = CalamineWorkbook.from_filelike(BytesIO(self._data))
            kinds = [metadata.typ for metadata in workbook.sheets_metadata]
            if SheetTypeEnum.WorkSheet in kinds:
                at = kinds.index(SheetTypeEnum.WorkSheet)
                self._first = (at, workbook.get_sheet_by_index(at))
            self._workbook = workbook
        except BaseException as error:  # noqa: BLE001 - the library's panics are no Exception; all are raised later
            self._error = error
