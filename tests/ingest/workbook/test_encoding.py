"""Bytes to text, in every encoding that spreadsheets have written."""

from __future__ import annotations

import codecs

import pytest

from tests.ingest.workbook.files import grid

LANGUAGES = {
    "German": "Name;Python\r\nJürgen Weiß;3\r\nKöhler;2\r\n",
    "Spanish": "Nombre;Python\r\nJosé Núñez;3\r\nMaría Peña;2\r\n",
    "French": "Nom;Maîtrise\r\nFrançois Noël;3\r\nGaël Lefèvre;1\r\n",
    "Danish": "Navn;Python\r\nSøren Ærø;3\r\nÅse Bjørn;1\r\n",
    "mixed": "Name;Python\r\nZoë Müller;1\r\nJosé Peña;2\r\nSøren Ærø;3\r\nRenée O’Neil;4\r\n",
    "Polish": "Imię;Python\r\nŁukasz Żółw;3\r\nMałgorzata Dąbrowska;2\r\n",
    "Czech": "Jméno;Python\r\nJiří Novák;3\r\nPřemysl Černý;1\r\nŽofie;2\r\n",
    "Hungarian": "Név;Python\r\nGyőri Ágnes;3\r\nSzűcs Ödön;2\r\n",
    "Turkish": "İsim;Python\r\nŞule Çağlayan;3\r\nIşıl Yıldız;1\r\n",
    "Lithuanian": "Vardas;Python\r\nŽydrūnas Šarūnas;3\r\nĄžuolas;2\r\n",
    "Russian": "Имя;Навык\r\nИван Петров;3\r\nМария Сидорова;2\r\n",
    "Greek": "Όνομα;Python\r\nΓιώργος Παπαδόπουλος;3\r\n",
    "Hebrew": "שם;Python\r\nדוד כהן;3\r\n",
    "Arabic": "اسم;Python\r\nمحمد علي;3\r\n",
    "Japanese": "氏名;Python\r\n山田太郎;3\r\nスズキ;1\r\n佐藤花子;2\r\n",
    "Chinese": "姓名;Python\r\n张伟;3\r\n王芳;2\r\n李娜;1\r\n",
    "Korean": "이름;Python\r\n김철수;3\r\n박영희;2\r\n",
}
OLD = {
    "German": ["cp1252", "mac_roman", "cp850"],
    "Spanish": ["cp1252", "mac_roman", "cp850"],
    "French": ["cp1252", "mac_roman"],
    "Danish": ["cp1252", "mac_roman", "cp850"],
    "mixed": ["cp1252"],
    "Polish": ["cp1250", "iso8859_2", "cp852"],
    "Czech": ["cp1250", "iso8859_2", "cp852"],
    "Hungarian": ["cp1250"],
    "Turkish": ["cp1254"],
    "Lithuanian": ["cp1257"],
    "Russian": ["cp1251", "koi8_r", "cp866", "mac_cyrillic"],
    "Greek": ["cp1253"],
    "Hebrew": ["cp1255"],
    "Arabic": ["cp1256"],
    "Japanese": ["shift_jis", "euc_jp"],
    "Chinese": ["gb18030"],
    "Korean": ["cp949"],
}
UNICODE = [
    ("utf-8", b""),
    ("utf-8", codecs.BOM_UTF8),
    ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE),
    ("utf-16-le", b""),
    ("utf-16-be", b""),
    ("utf-32-le", codecs.BOM_UTF32_LE),
    ("utf-32-be", codecs.BOM_UTF32_BE),
]


def rows_of(text: str) -> list[list[str]]:
    return [line.split(";") for line in text.splitlines()]


@pytest.mark.parametrize(("encoding", "mark"), UNICODE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_unicode_is_read_with_and_without_its_mark(language: str, encoding: str, mark: bytes) -> None:
    sheet = grid(mark + LANGUAGES[language].encode(encoding))
    assert sheet.rows == rows_of(LANGUAGES[language])
    assert sheet.notices == ()


@pytest.mark.parametrize(("language", "encoding"), [(name, page) for name, pages in OLD.items() for page in pages])
def test_older_encodings_are_found_by_the_words_they_make(language: str, encoding: str) -> None:
    sheet = grid(LANGUAGES[language].encode(encoding))
    assert sheet.rows == rows_of(LANGUAGES[language])
    assert [notice.code for notice in sheet.notices] in (["encoding-guessed"], ["encoding-found"])


def test_a_guess_is_a_warning_and_what_is_sure_is_not() -> None:
    sure, guessed = (
        grid(LANGUAGES[name].encode(page)).notices[0] for name, page in (("German", "cp1252"), ("Polish", "cp1250"))
    )
    assert (sure.severity, "Windows, Western Europe" in sure.text) == ("info", True)
    assert (guessed.severity, "Windows, Central Europe" in guessed.text) == ("warning", True)


def test_a_line_of_another_encoding_in_a_utf8_file_is_read_and_said() -> None:
    data = "Name;Python\r\nZoë;1\r\nJosé;2\r\n".encode() + "Jürgen;3\r\n".encode("cp1252")
    sheet = grid(data)
    assert sheet.rows[1:] == [["Zoë", "1"], ["José", "2"], ["Jürgen", "3"]]
    assert [(notice.code, notice.text.startswith("1 character")) for notice in sheet.notices] == [
        ("unreadable-characters", True)
    ]


def test_a_text_cut_in_the_middle_of_a_letter_is_read_and_said() -> None:
    sheet = grid(codecs.BOM_UTF16_LE + "Name;Zoë\r\nAda;3".encode("utf-16-le")[:-1])
    assert sheet.rows[0] == ["Name", "Zoë"]
    assert [notice.code for notice in sheet.notices] == ["unreadable-characters"]


def test_a_long_text_is_judged_by_its_beginning_and_read_to_its_end() -> None:
    people = [f"Jürgen {number};3" for number in range(10_000)]
    assert grid("\n".join(people).encode("cp1252")).rows[-1] == ["Jürgen 9999", "3"]


def test_zero_bytes_do_not_cut_a_row() -> None:
    assert grid(b"Name,Python\nA\0da,3\n").rows == [["Name", "Python"], ["A\0da", "3"]]


def test_a_few_turkish_letters_are_not_taken_for_icelandic_ones() -> None:
    turkish = "Çalışan;Kaynak yetkinliği;Spiral taş motoru kullanımı\nAyşe;3;4\n"
    assert grid(turkish.encode("cp1254")).rows[0] == ["Çalışan", "Kaynak yetkinliği", "Spiral taş motoru kullanımı"]
    icelandic = "Nafn;Þjónusta;Gæði\nSigríður;3;4\n"
    assert grid(icelandic.encode("cp1252")).rows[0] == ["Nafn", "Þjónusta", "Gæði"]


def test_a_short_japanese_text_is_not_taken_for_chinese() -> None:
    japanese = "氏名,溶接,旋盤,検査\n田中 太郎,3,2,1\n鈴木 花子,1,4,3\n"
    chinese = "姓名,焊接,车床,检验\n张伟,3,2,1\n王芳,1,4,3\n"
    assert grid(japanese.encode("cp932")).rows[0] == ["氏名", "溶接", "旋盤", "検査"]
    assert grid(chinese.encode("gb18030")).rows[0] == ["姓名", "焊接", "车床", "检验"]
