"""Small readings of one text: its plain words, and what kind of thing it is."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CAMEL = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_APART = re.compile(r"[\W_]+")
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[a-z]{2,}", re.IGNORECASE)
_NUMBER = re.compile(r"[-+]?\d[\d ' .,]*%?|[-+]?[.,]\d+")
_DATE = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}([T ]\d{1,2}:\d{2}.*)?|\d{1,2}[./-]\d{1,2}[./-](\d{4}|\d{2})(,? .*)?"
    r"|\d{4}/\d{1,2}/\d{1,2}( .*)?|\d{1,2}[- ][A-Za-z]{3}[- ]\d{2,4}"
)
_ID = re.compile(r"(?=.*\d)[A-Za-z]{0,5}[-_. #]?\d{1,10}[).]?|\([A-Za-z]{0,4}\d+\)|[0-9a-f]{8}-[0-9a-f-]{27}")
_ENDS = re.compile(r"[.!?;:…]$")
_FILL_IN = re.compile(r"_{3,}|\.{4,}|\w:(\s|$)|^\W*(key|legend|legende|note|stand|version)\b", re.IGNORECASE)
_LONG_TEXT = 60
_MANY_WORDS = 7
_FEW_WORDS = 4
_CACHE = 200_000


def is_simple(text: str) -> bool:
    """Whether a text is made as most names and headings are (``Ada Silva``), and is worked on quicker for that."""
    return text.isascii() and text.istitle() and text.replace(" ", "").isalnum()


def plain(text: str) -> str:
    """A heading as bare lower-case words: ``employee_id`` and ``EmployeeId`` are ``employee id``."""
    return " ".join(text.lower().split()) if is_simple(text) else _plain(text)


@lru_cache(maxsize=_CACHE)
def _plain(text: str) -> str:
    words = _CAMEL.sub(" ", unicodedata.normalize("NFKC", text))
    return " ".join(_APART.sub(" ", words).casefold().split())


def plain_core(text: str) -> str:
    """The plain words of a heading without what it says in brackets."""
    bare = plain(_BRACKETS.sub(" ", text)) if "(" in text or "[" in text else ""
    return bare or plain(text)


def folded(text: str) -> str:
    """A label for comparing: case, accents, invisible signs and spaces do not matter."""
    if text.isascii() and text.isprintable():
        return " ".join(text.casefold().split())
    return _folded(text)


@lru_cache(maxsize=_CACHE)
def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    visible = (sign for sign in decomposed if unicodedata.category(sign) not in {"Mn", "Cf", "Cc"})
    return " ".join("".join(visible).casefold().split())


@lru_cache(maxsize=_CACHE)
def is_number(text: str) -> bool:
    """Whether a text is a number in anybody's way of writing it, percent included."""
    return bool(_NUMBER.fullmatch(text))


@lru_cache(maxsize=_CACHE)
def is_date(text: str) -> bool:
    """Whether a text is a date, with or without a time."""
    return bool(_DATE.fullmatch(text))


@lru_cache(maxsize=_CACHE)
def is_email(text: str) -> bool:
    """Whether a text is an e-mail address."""
    return bool(_EMAIL.fullmatch(text))


@lru_cache(maxsize=_CACHE)
def is_id(text: str) -> bool:
    """Whether a text is a number or code that stands for somebody or something: ``E017``, ``42``, ``p3``."""
    return bool(_ID.fullmatch(text))


@lru_cache(maxsize=_CACHE)
def is_sentence(text: str) -> bool:
    """Whether a text is a remark and not a label: many words, or several that end like a sentence."""
    count = len(text.split())
    if len(text) > _LONG_TEXT and count > _FEW_WORDS:
        return True
    return count >= _MANY_WORDS or (count >= _FEW_WORDS and bool(_ENDS.search(text)))


def is_remark(text: str) -> bool:
    """Whether a text in a name's place is a remark: a sentence, a line to fill in, or words that go on in lower case."""
    words = text.split()
    if _FILL_IN.search(text) or text.startswith(("*", "{", "<")):
        return True
    return is_sentence(text) or (len(words) >= _FEW_WORDS and sum(word[:1].islower() for word in words) > 1)


def is_label(text: str) -> bool:
    """Whether a text can head a column or a row: something short with a letter in it."""
    return bool(text) and any(sign.isalpha() for sign in text) and not is_date(text) and not is_email(text)
