"""What a file is instead of a table, and the sentences about it."""

from __future__ import annotations

import json
from io import BytesIO
from zipfile import ZipFile

import pytest

from dashboard.ingest.workbook import refusal as sentences
from dashboard.ingest.workbook.refusal import UnreadableFileError
from tests.ingest.workbook.files import SMALL, grid, ods, refusal, repacked, text, xls


def package(*names: str, **parts: str) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as opened:
        for name in names:
            opened.writestr(name, parts.get(name, "x"))
        for name, part in parts.items():
            opened.writestr(name, part)
    return buffer.getvalue()


def ole(*streams: str) -> bytes:
    """The beginning of a container of streams, with their names in its directory."""
    return bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "\0".join(streams).encode("utf-16-le")


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"),
        ("picture", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
        ("picture", b"\xff\xd8\xff\xe0\x00\x10JFIF"),
        ("picture", b"BM\x36\x00\x00\x00\x00\x00"),
        ("picture", b"RIFF\x24\x00\x00\x00WEBPVP8 "),
        ("archive", b"\x1f\x8b\x08\x00\x00\x00\x00\x00"),
        ("archive", b"7z\xbc\xaf\x27\x1c\x00\x04"),
        ("program", b"MZ\x90\x00\x03\x00\x00\x00"),
        ("program", b"\x7fELF\x02\x01\x01\x00"),
        ("database", b"SQLite format 3\x00\x10\x00"),
        ("rich-text", rb"{\rtf1\ansi Name\tab Python}"),
        ("old-excel", b"\x09\x08\x10\x00\x00\x06\x05\x00"),
        ("web-page", b"<!DOCTYPE html><html><body>Sign in</body></html>"),
        ("web-page", b"<script>location = 'https://example.org'</script>"),
        ("xml", b'<?xml version="1.0"?><people><person name="Ada"/></people>'),
        ("json", json.dumps([{"name": "Ada", "Python": 3}]).encode()),
        ("json", b'{"name": "Ada"}\n{"name": "Bo"}\n'),
        ("json", b"[" * 100_000),
        ("google-link", b'{"url": "https://docs.google.com/spreadsheets/d/1", "doc_id": "1"}'),
        ("not-text", bytes(range(256)) * 20),
        ("password", ole("Root Entry", "EncryptionInfo", "EncryptedPackage")),
        ("word", ole("Root Entry", "WordDocument")),
        ("not-excel", ole("Root Entry", "Something")),
        ("not-excel", ole("Root Entry", "Workbook")),
        ("word", package("[Content_Types].xml", "word/document.xml")),
        ("slides", package("[Content_Types].xml", "ppt/presentation.xml")),
        ("numbers", package("Index/Document.iwa", "Index/Tables/Tile.iwa")),
        ("archive", package("team.csv", "readme.txt")),
        ("archive", package()),
        ("word", repacked(ods(), {"mimetype": b"application/vnd.oasis.opendocument.text"})),
        ("password", repacked(ods(), {"META-INF/manifest.xml": b"<m><encryption-data/></m>"})),
    ],
)
def test_something_else_is_called_what_it_is(code: str, data: bytes) -> None:
    assert refusal(data) == code


@pytest.mark.parametrize(
    "table",
    [
        "BM,MZ,RIFF\nAda,1,2\n",
        "[Python],[SQL]\n3,4\n",
        "{name},Python\nAda,3\n",
        "<3 Python,SQL\nAda,3\n",
        "PAR1,GIF89\n1,2\n",
        "\tPython\nAda\t3\n",
    ],
)
def test_a_table_that_begins_like_something_else_is_a_table(table: str) -> None:
    assert grid(table.encode()).height == 2


@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9, 0.99])
@pytest.mark.parametrize("data", [ods(), repacked(ods(), {})])
def test_a_workbook_that_was_cut_off_is_damaged(data: bytes, cut: float) -> None:
    assert refusal(data[: int(len(data) * cut)]) == "damaged"


@pytest.mark.parametrize("code", sorted(sentences._SENTENCES))  # noqa: SLF001 - every sentence there is
def test_every_refusal_is_plain_and_short(code: str) -> None:
    said = str(UnreadableFileError(code, count=12_345_678, limit=1_234_567))
    assert len(said) <= 300
    assert "\n" not in said
    assert "{" not in said
    assert said.endswith(".")


def test_an_old_workbook_with_a_password_is_called_protected() -> None:
    begin = bytes.fromhex("0908100000060500")
    data = xls()
    at = data.index(begin) + 20
    assert refusal(data[:at] + bytes.fromhex("2f0006000100") + data[at + 6 :]) == "password"
    assert grid(data).height == len(SMALL)


def test_a_page_in_a_cell_is_a_cell() -> None:
    rows = [["Name", "<script>alert(1)</script>"], ["<b>Ada</b>", "3"]]
    assert grid(text(rows).encode()).rows == rows
