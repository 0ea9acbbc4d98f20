"""Packages that would become too large, lie about themselves, or bring definitions of their own."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest

from dashboard.ingest.workbook import limits
from tests.ingest.workbook.files import SMALL, edited, grid, ods, part_of, refusal, repacked, xlsx

if TYPE_CHECKING:
    from collections.abc import Iterator

SHEET = "xl/worksheets/sheet1.xml"
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def with_cells(cells: bytes) -> bytes:
    """A workbook whose sheet has these cells after its own."""
    return edited(xlsx(), SHEET, b"</sheetData>", cells + b"</sheetData>")


def swollen(name: str, size: int) -> bytes:
    """A workbook with a part that is small until it is unpacked."""
    buffer = BytesIO(xlsx())
    with ZipFile(buffer, "a", ZIP_DEFLATED) as package, package.open(name, "w", force_zip64=True) as part:
        for _ in range(size // limits.MEGABYTE):
            part.write(bytes(limits.MEGABYTE))
    return buffer.getvalue()


def test_a_part_that_swells_is_refused() -> None:
    assert refusal(swollen("xl/media/image.bin", limits.RATIO_MATTERS_FROM + limits.MEGABYTE)) == "expands"


def test_many_parts_that_swell_a_little_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from dashboard.ingest.workbook import package

    monkeypatch.setattr(package, "MAX_INFLATED_BYTES", 3 * limits.MEGABYTE)
    data = xlsx()
    parts = {f"xl/media/{at}.bin": bytes(limits.MEGABYTE) for at in range(4)}
    assert refusal(repacked(data, parts)) == "expands"
    assert grid(repacked(data, {"xl/media/0.bin": bytes(limits.MEGABYTE)})).height == 3


def test_a_part_that_says_it_is_smaller_than_it_is_counts_as_damage() -> None:
    data = bytearray(repacked(xlsx(), {SHEET: part_of(xlsx(), SHEET) + b" " * 100_000}))
    true = struct.pack("<I", len(part_of(bytes(data), SHEET)))
    assert data.count(true) == 2  # before the part, and in the list at the end
    assert refusal(bytes(data.replace(true, struct.pack("<I", 1000)))) == "damaged"


def test_too_many_parts_are_refused() -> None:
    parts = {f"xl/media/{at}": b"" for at in range(limits.MAX_PARTS)}
    assert refusal(repacked(xlsx(), parts)) == "too-many-parts"


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", [SHEET, "XL/Worksheets/Sheet1.xml"])
def test_the_same_part_twice_is_refused(name: str) -> None:
    buffer = BytesIO(xlsx())
    with ZipFile(buffer, "a") as package:
        package.writestr(name, b"<worksheet/>")
    assert refusal(buffer.getvalue()) == "twice"


def test_a_protected_package_is_called_protected() -> None:
    data = bytearray(xlsx())
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1
    assert refusal(bytes(data)) == "password"


def test_packing_of_another_kind_is_refused() -> None:
    buffer = BytesIO(xlsx())
    with ZipFile(buffer, "a", ZIP_BZIP2) as package:
        package.writestr("xl/extra.xml", b"<x/>")
    assert refusal(buffer.getvalue()) == "damaged"


def test_a_flipped_bit_is_damage() -> None:
    data = bytearray(xlsx([["Name", *range(200)]] * 50))
    begin = data.index(SHEET.encode()) + len(SHEET) + 200
    for at in range(begin, begin + 40, 7):
        data[at] ^= 0xFF
    assert refusal(bytes(data)) == "damaged"


def test_parts_with_names_that_climb_are_only_names() -> None:
    data = repacked(xlsx(), {"../../../evil.txt": b"x", "/etc/evil": b"x", "..\\evil.xml": b"<x/>"})
    assert grid(data).height == len(SMALL)


@pytest.mark.parametrize("part", ["xl/workbook.xml", SHEET, "[Content_Types].xml", "xl/styles.xml"])
def test_definitions_are_refused_wherever_they_stand(part: str) -> None:
    data = xlsx()
    body = part_of(data, part)
    declared = b'<?xml version="1.0"?>' + b"<!-- " + b" " * 9000 + b" -->" + LAUGHS
    assert refusal(repacked(data, {part: declared + body.partition(b"?>")[2] or body})) == "definitions"


def test_definitions_do_not_hide_in_wide_letters_or_open_documents() -> None:
    body = part_of(xlsx(), SHEET).decode()
    wide = '<?xml version="1.0" encoding="UTF-16"?>' + LAUGHS.decode() + body
    assert refusal(repacked(xlsx(), {SHEET: wide.encode("utf-16")})) == "definitions"
    assert refusal(edited(ods(), "content.xml", b"<office:document-content", LAUGHS + b"<office:document-content"))


def test_a_part_in_wide_letters_is_read() -> None:
    body = part_of(xlsx(), SHEET).decode()
    wide = '<?xml version="1.0" encoding="UTF-16"?>' + body
    assert grid(repacked(xlsx(), {SHEET: wide.encode("utf-16")})).rows == grid(xlsx()).rows


@pytest.mark.parametrize("said", [b"A1:XFD1048576", b"A0:C3", b"nonsense", b"A1:ZZZZ99999999999"])
def test_what_a_sheet_says_of_its_size_is_not_believed(said: bytes) -> None:
    assert grid(edited(xlsx(), SHEET, b'ref="A1:C3"', b'ref="' + said + b'"')).rows == grid(xlsx()).rows


def test_what_the_shared_texts_say_of_their_number_is_not_believed() -> None:
    texts = (
        b"<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' count='3' uniqueCount = '4294967295'>"
    )
    shared = repacked(xlsx(), {"xl/sharedStrings.xml": texts + b"<si><t>Zoe</t></si></sst>"})
    data = edited(shared, SHEET, b"</sheetData>", b'<row r="4"><c r="A4" t="s"><v>0</v></c></row></sheetData>')
    assert grid(data).rows[3] == ["Zoe", None, None]


def row(number: int, column: str, inner: bytes = b"<v>1</v>") -> bytes:
    return f'<row r="{number}"><c r="{column}{number}" s="0">'.encode() + inner + b"</c></row>"


@pytest.mark.parametrize(
    ("code", "cells"),
    [
        ("too-many-rows", row(1_048_576, "A")),
        ("too-many-cells", row(150_000, "XFD")),
        ("too-many-cells", row(9_000, "XFD")),
        ("too-many-cells", row(150_000, "CW").replace(b' s="0"', b"").replace(b"<c r=", b"<c s='0' r=")),
        ("too-many-cells", row(150_000, "XFD").replace(b"<c", b"<x:c").replace(b"</c", b"</x:c")),
        ("too-many-columns", row(4, "XFD")),
        ("outside", row(4_294_967_295, "ZZZZZZ")),
        ("outside", row(4, "XFE") + row(20_000, "ZZZ")),
    ],
)
def test_a_stray_value_far_away_is_refused_before_anything_is_built(code: str, cells: bytes) -> None:
    assert refusal(with_cells(cells)) == code


def test_a_sheet_under_another_name_is_measured_too() -> None:
    data = with_cells(row(150_000, "XFD"))
    sheet, relations = part_of(data, SHEET), part_of(data, "xl/_rels/workbook.xml.rels")
    moved = {SHEET: None, "xl/Worksheets/Sheet1.XML": sheet, "xl/_rels/workbook.xml.rels": relations}
    assert refusal(repacked(data, moved)) == "too-many-cells"


@pytest.mark.parametrize("cells", [row(1_048_576, "XFD", b""), row(100_000, "ABC", b"").replace(b"></c>", b"/>")])
def test_a_formatted_cell_far_away_is_nothing(cells: bytes) -> None:
    assert grid(with_cells(cells)).rows == grid(xlsx()).rows


def test_cells_without_addresses_are_counted_where_they_stand() -> None:
    far = b'<row r="1000">' + b"<c><v>1</v></c>" * 16_000 + b"</row>"
    assert refusal(with_cells(far)) == "too-many-cells"
    near = b'<row r="4"><c/><c><v>7</v></c></row>'
    assert grid(with_cells(near)).rows[3] == [None, 7.0, None]


def test_a_text_too_long_for_a_cell_is_refused() -> None:
    longest = "A" * 32_767
    assert grid(xlsx([["Name"], [longest]])).rows[1] == [longest]
    assert refusal(edited(xlsx(), SHEET, b"Ada", b"A" * (limits.MAX_CELL_TEXT + 1))) == "cell-too-long"


def repeated(tag: str, name: str, count: int) -> tuple[bytes, bytes]:
    """How to make the first row or filled cell of an OpenDocument stand for many."""
    begin = f"<table:table-{tag} ".encode() if tag == "cell" else f"<table:table-{tag}>".encode()
    return begin, begin.rstrip(b" >") + f' table:number-{name}-repeated="{count}"'.encode() + begin[-1:]


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("too-many-cells", repeated("cell", "columns", 1 << 32)),
        ("too-many-cells", repeated("row", "rows", 1 << 32)),
        ("cell-too-long", (b"<text:p>Ada", b'<text:p>Ada<text:s text:c="2000000000"/>')),
    ],
)
def test_an_open_document_that_repeats_itself_for_ever_is_refused(code: str, change: tuple[bytes, bytes]) -> None:
    assert refusal(edited(ods(), "content.xml", *change)) == code


def test_a_blank_tail_as_libreoffice_writes_it_is_nothing() -> None:
    tail = (
        b'<table:table-row table:number-rows-repeated="1048573">'
        b'<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'
    )
    assert grid(edited(ods(), "content.xml", b"</table:table>", tail)).rows == grid(ods()).rows


def test_a_strict_workbook_is_read_like_any_other() -> None:
    data = xlsx()
    names = {
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
            b"http://purl.oclc.org/ooxml/officeDocument/relationships"
        ),
    }
    assert grid(repacked(data, dict(renamed(data, names)))).rows == grid(data).rows


def renamed(data: bytes, names: dict[bytes, bytes]) -> Iterator[tuple[str, bytes]]:
    """Every part with its namespaces replaced."""
    with ZipFile(BytesIO(data)) as package:
        for part in package.namelist():
            body = package.read(part)
            for old, new in names.items():
                body = body.replace(old, new)
            yield part, body


def test_a_workbook_without_sheets_is_refused() -> None:
    data = xlsx()
    book = part_of(data, "xl/workbook.xml")
    begin, end = book.index(b"<sheets>"), book.index(b"</sheets>")
    empty = repacked(data, {"xl/workbook.xml": book[: begin + 8] + book[end:]})
    from dashboard.ingest.workbook.grids import UnreadableFileError, read_grids

    with pytest.raises(UnreadableFileError, match="has no sheets"):
        read_grids(empty, "team.xlsx")


def test_the_sum_of_a_part_is_checked() -> None:
    data = bytearray(xlsx())
    true = struct.pack("<I", zlib.crc32(part_of(bytes(data), SHEET)))
    assert refusal(bytes(data.replace(true, b"\0\1\2\3"))) == "damaged"
