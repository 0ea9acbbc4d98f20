"""Why a file cannot be read: one plain sentence each, saying what it is and what to do."""

_SAVE_AGAIN = "Open it in Excel or LibreOffice, save it again as .xlsx, and use that copy."
_NOT_A_SHEET = "Save the table as an Excel or CSV file, or copy it and paste it as text."

_SENTENCES = {
    # nothing there
    "empty": "This file is empty: it holds no bytes at all. Check that it was saved or copied completely.",
    "no-data": "This file has no data: every cell in it is empty.",
    "no-sheets": "This workbook has no sheets with cells in them. Open it and check that the table is there.",
    # protected or damaged
    "password": (
        "This file is password-protected. Open it with the password, save a copy without one "
        "(in Excel: File, Info, Protect Workbook), and use that copy."
    ),
    "damaged": f"This file is damaged or incomplete; it may have been cut off on its way. {_SAVE_AGAIN}",
    "twice": f"This workbook is damaged: it contains the same part twice. {_SAVE_AGAIN}",
    "outside": f"This workbook is damaged: a cell lies outside of the sheet. {_SAVE_AGAIN}",
    "definitions": (
        "This workbook contains XML definitions (DOCTYPE) that spreadsheets never need, "
        f"so it is not opened. {_SAVE_AGAIN}"
    ),
    # too much
    "file-too-large": "This file is larger than {limit} MB. Keep only the sheets with people and skills, and try again.",
    "too-many-parts": f"This workbook contains too many parts ({{count:,}}), more than a spreadsheet needs. {_SAVE_AGAIN}",
    "expands": f"This file expands to too much data when it is unpacked, far more than a spreadsheet needs. {_SAVE_AGAIN}",
    "too-many-sheets": "This workbook has too many sheets: {count:,}, where {limit:,} can be read.",
    "too-many-rows": (
        "A sheet of this file has too many rows: {count:,}, where {limit:,} can be read. "
        "Keep only the table, and delete any stray value far below it."
    ),
    "too-many-columns": (
        "A sheet of this file has too many columns: {count:,}, where {limit:,} can be read. "
        "Keep only the table, and delete any stray value far to the right of it."
    ),
    "too-many-cells": (
        "A sheet of this file spans too many cells. There may be a stray value far below or to the right of the table: "
        "delete it, or copy the table alone to a new file."
    ),
    "cell-too-long": "A cell of this file is too long: it holds more than {limit:,} characters. Shorten it, and try again.",
    "too-slow": f"Reading this file takes too long, so it was stopped. {_SAVE_AGAIN}",
    "too-hungry": (
        f"This file cannot be read: it is damaged, or asks for more memory than a spreadsheet needs. {_SAVE_AGAIN}"
    ),
    # something else
    "pdf": f"This is a PDF document, not a spreadsheet. {_NOT_A_SHEET}",
    "picture": f"This is a picture, not a spreadsheet. {_NOT_A_SHEET}",
    "word": f"This is a text document, not a spreadsheet: there is no workbook inside. {_NOT_A_SHEET}",
    "slides": f"This is a presentation, not a spreadsheet: there is no workbook inside. {_NOT_A_SHEET}",
    "numbers": "This is an Apple Numbers file. Open it in Numbers, choose File, Export To, Excel, and use that file.",
    "archive": "This is an archive of files, not a spreadsheet. Unpack it, and use the spreadsheets inside.",
    "program": "This is a program, not a spreadsheet.",
    "database": "This is a database file, not a spreadsheet. Export the table as a CSV file, and use that.",
    "web-page": (
        "This is a web page (HTML) without a table in it, whatever its name says. "
        "Export the table as an Excel or CSV file, and use that."
    ),
    "xml": "This is an XML file, not a spreadsheet. If Excel can open it, save it there as .xlsx, and use that copy.",
    "json": f"This is JSON data, not a spreadsheet. {_NOT_A_SHEET}",
    "google-link": (
        "This is only a link to a Google document, not the sheet itself. "
        "Open it in Google Sheets, choose File, Download, Microsoft Excel, and use that file."
    ),
    "rich-text": f"This is a formatted text document (RTF), not a spreadsheet. {_NOT_A_SHEET}",
    "old-excel": "This is a workbook of a very old Excel. Open it in Excel or LibreOffice, save it as .xlsx, and use that.",
    "not-excel": f"This file is damaged, or it is not a spreadsheet. {_SAVE_AGAIN}",
    "not-text": f"This is neither a spreadsheet nor text: it holds bytes that cannot be read. {_NOT_A_SHEET}",
}


class UnreadableFileError(Exception):
    """A file that cannot become cells; ``str()`` is the sentence for the user, ``code`` its key for programs."""

    def __init__(self, code: str, **facts: int) -> None:
        super().__init__(_SENTENCES[code].format(**facts))
        self.code = code
        self.facts = facts


def is_code(code: object) -> bool:
    """Whether there is a sentence of this key."""
    return isinstance(code, str) and code in _SENTENCES
