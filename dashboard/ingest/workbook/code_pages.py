"""Which of the older encodings a text is written in: the one in which its words look like words of some language."""

from __future__ import annotations

import re
from typing import NamedTuple

_PAGES = (
    "cp1252",
    "cp1250",
    "cp1255",
    "cp1251",
    "mac_roman",
    "cp850",
    "cp1254",
    "cp1253",
    "cp1257",
    "iso8859_2",
    "koi8_r",
    "cp866",
    "mac_cyrillic",
    "cp852",
    "cp1256",
)
"""One byte a letter; of equals the first is taken, so the most common stand first."""

_ALPHABETS = (
    "äöüß",  # German
    "àâæçéèêëîïôœùûüÿ",  # French
    "áéíñóúü",  # Spanish
    "ãáâàçéêíóôõú",  # Portuguese
    "àèéìíòóùú",  # Italian
    "åäöæøé",  # Danish, Norwegian, Swedish, Finnish
    "ëïéèóöü",  # Dutch
    "áðéíóúýþæö",  # Icelandic
    "ąćęłńóśźż",  # Polish
    "áčďéěíňóřšťúůýž",  # Czech
    "áäčďéíľĺňóôŕšťúýž",  # Slovak
    "áéíóöőúüű",  # Hungarian
    "čćđšž",  # Croatian, Slovene, Bosnian
    "ăâîşţșț",  # Romanian
    "çğıi̇öşüâî",  # Turkish
    "āčēģīķļņšūž",  # Latvian
    "ąčęėįšųūž",  # Lithuanian
    "äõöüšž",  # Estonian
    "абвгдежзийклмнопрстуфхцчшщъыьэюяё",  # Russian, Bulgarian
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",  # Ukrainian
    "абвгдђежзијклљмнњопрстћуфхцчџш",  # Serbian
    "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",  # Greek
    "אבגדהוזחטיךכלםמןנסעףפץצקרשת",  # Hebrew
    "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي",  # Arabic
)
_KOREAN_FAMILY = {"cp949", "euc_kr", "johab", "gb18030", "gb2312", "gbk", "euc_jp", "euc_jis_2004", "euc_jisx0213"}
_AFTER_LATIN = "\u0370"
_SIGNS = "’‘“”„«»–…·\xa0"
_TURKISH_AS_ICELANDIC, _ICELANDIC = frozenset("ðþý"), frozenset("áéíóúæ")
_KANA = range(0xA4, 0xA6)
_HANGUL = range(0xB0, 0xC9)
_PAIR = re.compile(rb"[\xa1-\xfe].", re.DOTALL)
_SHIFTED_PAIR = re.compile(rb"[\x81-\x9f\xe0-\xfc].", re.DOTALL)
_SHIFTED = range(0x81, 0xA0)
_MOSTLY = 0.9


class CodePage(NamedTuple):
    """An encoding, and whether no other makes sense."""

    encoding: str
    sure: bool


class _Look(NamedTuple):
    """How much a text looks like words: odd neighbours, and the share of letters that the best alphabet has."""

    odd: int
    known: float


def find_code_page(sample: bytes) -> CodePage | None:
    """The encoding of a text that is not Unicode; None when it is no text in any."""
    looks = {page: _look(text) for page in _PAGES if (text := _text(sample, page)) is not None}
    best = min(looks, key=lambda page: (looks[page].odd, -looks[page].known), default=None)
    if best == _PAGES[0] and _looks_turkish(sample.decode(best)):
        return CodePage("cp1254", sure=False)
    if best and looks[best] == _Look(0, 1.0):
        return CodePage(best, sure=best == _PAGES[0])
    return _east_asian(sample) or (CodePage(best, sure=False) if best else None)


def _looks_turkish(text: str) -> bool:
    """Whether ğ, ı and ş were read as ð, ý and þ: Icelandic, which has these, always writes its accents beside them."""
    letters = set(text.lower())
    return bool(letters & _TURKISH_AS_ICELANDIC) and not letters & _ICELANDIC


def _text(sample: bytes, page: str) -> str | None:
    try:
        return sample.decode(page)
    except UnicodeDecodeError:
        return None


def _look(text: str) -> _Look:
    foreign = [letter.lower() for letter in text if letter > "\x7f" and letter.isalpha()]
    odd = sum(map(_is_odd, f" {text}", text))
    known = max(sum(letter in alphabet for letter in foreign) for alphabet in _ALPHABETS)
    return _Look(odd, known / len(foreign) if foreign else 0.0)


def _is_odd(before: str, letter: str) -> bool:
    """Two neighbours that no word has: a capital after a small letter, letters of two scripts, a sign in a word."""
    if before <= "\x7f" and letter <= "\x7f":
        return False
    if before.isalpha() and letter.isalpha():
        return (letter.isupper() and before.islower()) or _is_latin(before) != _is_latin(letter)
    sign = letter if before.isalpha() else before
    return before.isalpha() != letter.isalpha() and sign > "\x7f" and sign not in _SIGNS


def _is_latin(letter: str) -> bool:
    return letter < _AFTER_LATIN


def _east_asian(sample: bytes) -> CodePage | None:
    """A page of two bytes a letter, by a library that knows how often each occurs."""
    if _looks_shifted(sample):
        return CodePage("cp932", sure=False)
    from charset_normalizer import from_bytes

    match = from_bytes(sample).best()
    if match is None or match.encoding in _PAGES or not match.multi_byte_usage:
        return None
    return CodePage(_of_family(sample) if match.encoding in _KOREAN_FAMILY else match.encoding, sure=False)


def _looks_shifted(sample: bytes) -> bool:
    """Whether most pairs begin as the common letters of Shift JIS do, and those of no other page."""
    leads = [pair[0] for pair in _SHIFTED_PAIR.findall(sample)]
    return 2 * sum(lead in _SHIFTED for lead in leads) > len(leads) and _text(sample, "cp932") is not None


def _of_family(sample: bytes) -> str:
    """Korean, Japanese and Chinese write the same pairs; kana and hangul stand in rows where the others have little."""
    leads = [pair[0] for pair in _PAIR.findall(sample)]
    if sum(lead in _KANA for lead in leads) > len(leads) / 10:
        return "euc_jp"
    return "cp949" if sum(lead in _HANGUL for lead in leads) >= _MOSTLY * len(leads) else "gb18030"
