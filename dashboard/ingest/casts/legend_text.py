"""Legends inside a sentence or a heading: "1 = none … 5 = expert", "x: can do, o: cannot", "scale 0-3"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.ingest.casts.blanks import is_blank
from dashboard.ingest.casts.key import key
from dashboard.ingest.casts.legend import LegendEntry
from dashboard.ingest.casts.legend_order import code_number
from dashboard.ingest.casts.vocabulary import meanings, rank_of, says_nothing, side_words

if TYPE_CHECKING:
    from collections.abc import Callable

_SIGNS = "✓✔☑✅√✗✘❌✖×☒☐□■○〇◯●◎△▲★☆◔◑◐◕•🔴🟠🟡🟢🔵⚪⚫🟥🟧🟨🟩⭐👍👎➕➖*+"
_BEFORE = r"(?:(?<=^)|(?<=[\s,;|/([{•·…>。、，；]))"
_NUMBER_CODE = rf"{_BEFORE}[(\[]?((?:[LlDP]|[Ll]evel |[Ss]tufe |[Nn]iveau |[Nn]ivel )?\d{{1,3}}(?:[.,]5)?\s?%?)[)\]]?"
_SIGN_CODE = rf"{_BEFORE}[\"'“„]?([A-Za-z]{{1,2}}|\([xX]\)|[{re.escape(_SIGNS)}]{{1,5}}|--?|n/a|N/A)[\"'”“]?"
_TIES = r"(?:\s*(?:=>?|:|＝|：|→|➔|->|\bmeans\b|\bis\b|\bbedeutet\b|\bsteht für\b|\bsignifie\b|\bsignifica\b|\bbetekent\b|\boznacza\b|\bозначает\b)\s*)"
_NUMBERED = re.compile(
    rf"{_NUMBER_CODE}(?:{_TIES}(?=\S)|\s*[-–—]\s*(?=[^\W\d]|[\"'“„])|\.?\s*\((?=[^\W\d])|[.)]\s+(?=[^\W\d]))"
)
_SIGNED = re.compile(rf"{_SIGN_CODE}(?:{_TIES}(?=\S)|\s+[-–—]\s+(?=[^\W\d])|\s*\((?=[^\W\d]))")
_BARE = re.compile(rf"(?:{_BEFORE}(\d{{1,2}})|([{re.escape(_SIGNS)}]{{1,5}}))\s+(?=[^\W\d])")
_WORD_NUMBER = re.compile(r"([^\W\d_][^\d=:;,|()\n]{1,40}?)\s*(?:=|:|\(|[-–—])\s*(\d{1,3}\s?%?)(?![\d.]|\s*[-–=:])\)?")
_SCALE_WORD = (
    r"scale|rate|rating|ratings|rated|score|level|levels|skala|bewert\w*|stufen?|von|from|échelle|noter|note|notez|niveaux?|de|da|"
    r"escala|valor\w*|scala|valut\w*|schaal|skali|ocen\w*|шкал\w*|оцен\w*|от|proficiency|レベル|評価|评分|等级"
)
_ENDS = re.compile(
    rf"(?:\b(?:{_SCALE_WORD})\b[^\d]{{0,30}}|[(\[]\s*)(\d{{1,2}})\s*(?:-|–|—|to|bis|à|a|al|ao|tot|do|до|through|\.\.+|…|~|〜|～)\s*(\d{{1,3}})(?![\d.,/:-])",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:[\s,;|/.…•·\-–—<>([{]|\b(?:to|bis|and|und|à|et|y|e|a|to|up to|through|en|i|и|до)\b)+$", re.IGNORECASE
)
_LISTED = re.compile(r"\s*(?:<=?|>=?|→|->|,|;|/|\||\n)\s*")
_EMPTY = re.compile(
    r"\b(?:"
    r"(?:blank|blanks|empty|no entry|leer\w*|vides?|vac[ií][oa]s?|vazi[oa]s?|vuot[oaei]|leeg|lege|puste|пуст\w*|空白|空欄)"
    r"(?:\s+(?:cells?|fields?|boxes|box|zellen?|felder|feld|cellules?|cases?|celdas?|células?|celle?|cellen?|pola|ячейк\w*))?"
    r"\s*(?:=|:|＝|：|→|-|–|means?|is|are|counts? as|bedeutet|bedeuten|heißt|zählt als|signifie|significa|betekent|oznacza|означает|は))"
    r"\s*([^.;,\n|)]+)",
    re.IGNORECASE,
)
_BLANK_WORDS = r"(?:blank|empty|leer|frei|vides?|(?:en\s+)?blanco|vac[ií][oa]s?|(?:em\s+)?branco|vazi[oa]s?|vuot[oaei]|in\s+bianco|leeg|puste|пуст\w*)"
_LEAVE_WORDS = r"(?:leave|leaving|left|keep|lassen|lass|laissez|laisser|deja|dejar|deje|deixe|deixar|lascia|lasciare|laat|laten|pozostaw|zostaw|оставь\w*|оставить)"
_LEAVE = re.compile(
    rf"\b(?:{_LEAVE_WORDS}\b[^.;\n|]{{0,30}}?\b{_BLANK_WORDS}|{_BLANK_WORDS}\s+{_LEAVE_WORDS})\b[\s,]*"
    r"(?:if|when|where|for|wenn|falls|sofern|bei|si|se|cuando|quando|als|indien|jeśli|jezeli|jeżeli|gdy|если|=)\b\s*([^.;\n|)]+)",
    re.IGNORECASE,
)
"""Cells are left empty in a certain case: "Leave the cell empty if you have never used it"."""
_DENIED = re.compile(
    r"\b(?:never|no|not|none|nothing|don'?t|don’t|haven'?t|haven’t|cannot|can'?t|zero|0|nie|kein\w*|nicht\w*|jamais|aucune?|pas|rien|"
    r"nunca|ningun\w*|ningún|sin|nada|não|nenhum\w*|sem|mai|nessun\w*|niente|nooit|geen|niet|nigdy|brak|bez|никогда|нет|не)\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"applicable|applies|apply|relevan|n/a|\bsure|unsure|certain|assess|rate|rating|answer|role|zutreff|trifft|relev|sicher|beurteil|bewert|"
    r"concern|pertinent|applic|aplica|segur|seguro|sicur|van toepassing|zeker|dotycz|pewn|оцен|примен|увер",
    re.IGNORECASE,
)
_LONGEST = 2_000
_SHORTEST = 3
_MOST = 12
_TOP = 10
_ENOUGH = 3
_SHORTEST_CODE, LONGEST_CODE = 2, 6
_LEAST = 2
_PIECES = re.compile(r"[;,|\n/]|\s{2,}")
_WORD_PAIR = re.compile(r"([^\W\d][^=:]{1,25}?)\s*(?:=|:|＝|：|\s[-–—]\s)\s*(\S.*)")
_OWN_WORD = re.compile(r"[^\W\d][^<>=|]{0,29}")
_DIGIT = re.compile(r"\d")
_TIED = re.compile(rf"[=:＝：→➔({re.escape(_SIGNS)}–—-]")


@dataclass(frozen=True, slots=True)
class Said:
    """What one text says about levels.

    Attributes:
        entries: the levels that it explains.
        blank_means_lowest: whether it says that an empty cell means the lowest level.
        begins: where in the text the explanation begins.
    """

    entries: tuple[LegendEntry, ...] = ()
    blank_means_lowest: bool = False
    begins: int = 0


_NOTHING_SAID = Said()


@lru_cache(maxsize=4_000)
def legend_in_text(text: str) -> Said:
    """The levels that a sentence or a heading explains; no entries when it explains none."""
    if not _SHORTEST <= len(text) <= _LONGEST:
        return _NOTHING_SAID
    blank = _blank_is_lowest(text)
    for find in _finders(text):
        entries, begins = find(text)
        if entries:
            return Said(entries, blank, begins)
    return Said((), blank, 0) if blank else _NOTHING_SAID


Found = tuple[tuple[LegendEntry, ...], int]
_NONE: Found = ((), 0)


def _finders(text: str) -> tuple[Callable[[str], Found], ...]:
    """The ways in which a text can explain levels, those left out that its signs rule out."""
    numbered = (_numbered, _word_numbers, _bare, _ends) if _DIGIT.search(text) else (_bare,)
    return (
        (*numbered[:1], _signed, *numbered[1:], _worded, _word_list, _compared)
        if _TIED.search(text)
        else (*numbered, _word_list, _compared)
    )


def _numbered(text: str) -> Found:
    entries, begins = _split(text, _NUMBERED)
    numbers = [code_number(entry.code) for entry in entries]
    known = [number for number in numbers if number is not None]
    if len(known) != len(entries) or not _rises_or_falls(known) or not _named(entries):
        return _NONE
    return (entries, begins) if _starts_low(known, text) else _NONE


def _starts_low(numbers: list[float], text: str) -> bool:
    """Whether numbers can be a scale: from 0 or 1 upwards to 10, or percents."""
    percents = "%" in text and max(numbers) <= 100
    return len(numbers) > 1 and (percents or (min(numbers) <= 1 and max(numbers) <= _TOP))


def _signed(text: str) -> Found:
    entries, begins = _split(text, _SIGNED)
    codes = [entry.code for entry in entries]
    signs = [code for code in codes if not code.isascii() or code.casefold() in {"x", "o", "(x)", "+", "-", "--", "*"}]
    if not entries or len(set(codes)) < len(codes) or not _named(entries):
        return _NONE
    lone = len(entries) == 1 and not ("=" in text and signs and meanings(entries[0].label))
    return _NONE if lone else (entries, begins)


def _split(text: str, pattern: re.Pattern[str]) -> Found:
    """Codes with what follows each, up to the next code."""
    found = list(pattern.finditer(text))
    if not found:
        return _NONE
    ends = [*(match.start() for match in found[1:]), len(text)]
    entries = []
    for match, end in zip(found, ends, strict=True):
        label = text[match.end() : end]
        if match[0].rstrip().endswith("(") and ")" in label:
            label = label[: label.index(")")]
        label = _EMPTY.split(label)[0]
        label = label.splitlines()[0] if label.strip() else ""
        label = (label if is_blank(label.strip(" ,;.")) else _TRAILING.sub("", label)).strip(" \"'“”„")
        label = label[:-1] if label.endswith((")", "]")) and "(" not in label and "[" not in label else label
        entries.append(LegendEntry(next(code for code in match.groups() if code).strip(), label))
    return tuple(entries[:_MOST]), found[0].start()


def _named(entries: tuple[LegendEntry, ...]) -> bool:
    """Whether every entry has a label of its own that is a word."""
    labels = [key(entry.label) for entry in entries]
    return len(set(labels)) == len(labels) and all(any(char.isalpha() for char in label) for label in labels)


def _rises_or_falls(numbers: list[float]) -> bool:
    return numbers in (sorted(set(numbers)), sorted(set(numbers), reverse=True)) and len(numbers) > 0


def _bare(text: str) -> Found:
    """Codes with nothing but a space before their words: "1 none 2 basic 3 expert", "● trained ○ not trained"."""
    entries, begins = _split(text, _BARE)
    codes = [entry.code for entry in entries]
    numbers = [number for code in codes if (number := code_number(code)) is not None]
    ordered = not numbers or (
        len(numbers) == len(codes) >= _ENOUGH and _rises_or_falls(numbers) and _starts_low(numbers, text)
    )
    known = all(meanings(entry.label) for entry in entries)
    fits = len(entries) > 1 and len(set(codes)) == len(codes) and ordered and known and _named(entries)
    return (entries, begins) if fits else _NONE


def _word_numbers(text: str) -> Found:
    """Words that are given numbers: "None=0, Basic=1", "Beginner (1) to Expert (5)"."""
    found = list(_WORD_NUMBER.finditer(text))
    entries = tuple(LegendEntry(match[2].strip(), _last_words(match[1])) for match in found)
    numbers = [number for entry in entries if (number := code_number(entry.code)) is not None]
    known = [entry for entry in entries if meanings(entry.label)]
    fits = (
        len(entries) > 1 and _rises_or_falls(numbers) and _starts_low(numbers, text) and len(known) * 2 >= len(entries)
    )
    return (entries, found[0].start()) if fits else _NONE


def _last_words(label: str) -> str:
    """The words right before a number, those that lead up to them left out ("Scale from none" is "none")."""
    words = label.strip(" ,;").split(" ")
    tails = (" ".join(words[i:]) for i in range(len(words)))
    return next((tail for tail in tails if meanings(tail)), label.strip(" ,;"))


def _worded(text: str) -> Found:
    """Words that explain words: "Green = can teach, Yellow = needs help, Red = not trained"."""
    head, _, rest = text.partition(":")
    bare = rest if rest and ("=" in text or key(head) in side_words("legend heading")) else text
    pieces = [piece for piece in _PIECES.split(bare) if piece.strip()]
    pairs = [_WORD_PAIR.fullmatch(piece.strip()) for piece in pieces]
    entries = tuple(LegendEntry(pair[1].strip(), pair[2].strip()) for pair in pairs if pair is not None)
    codes = {key(entry.code) for entry in entries if meanings(entry.code) or abbreviates(entry.code, entry.label)}
    fits = _LEAST <= len(entries) == len(pieces) == len(codes) <= _MOST and _named(entries)
    return (entries, text.index(bare)) if fits else _NONE


def abbreviates(code: str, label: str) -> bool:
    """Whether a code is the beginning of its meaning or the first letters of its words: Comp, Nov, AB, wsp."""
    short, words = code.rstrip("."), label.split()
    if not (_SHORTEST_CODE <= len(short) <= LONGEST_CODE and short.isalpha() and len(short) < len(label)):
        return False
    said = short.casefold()
    return label.casefold().startswith(said) or (
        len(words) > 1 and said == "".join(word[0] for word in words).casefold()
    )


def _ends(text: str) -> Found:
    """A scale of which only the ends are named: "rate from 1 to 5", "Python (0-3)"."""
    for match in _ENDS.finditer(text):
        low, high = int(match[1]), int(match[2])
        if low in (0, 1) and (low + 1 < high <= _TOP or high == 100):
            return (LegendEntry(str(low)), LegendEntry(str(high))), match.start()
    return _NONE


def _word_list(text: str) -> Found:
    """Levels listed in their order: "Levels: Beginner < Intermediate < Expert"."""
    listed = text.rsplit(":", maxsplit=1)[-1]
    words = [word.strip(" .()[]") for word in _LISTED.split(listed) if word.strip()]
    if not words or rank_of(words[0]) is None:
        return _NONE
    ranks = [rank for word in words if (rank := rank_of(word)) is not None]
    if len(words) < _ENOUGH or len(ranks) < len(words) or not _rises_or_falls([float(rank) for rank in ranks]):
        return _NONE
    return tuple(LegendEntry(word) for word in words), text.index(listed) if ":" in text else 0


def _compared(text: str) -> Found:
    """A team's own words in the order that signs between them say: "Padawan < Knight < Master"."""
    listed = text.rsplit(":", maxsplit=1)[-1]
    for sign in "<>":
        words = [word.strip(" .()[]") for word in listed.split(sign)]
        if len(set(words)) == len(words) >= _ENOUGH and all(_OWN_WORD.fullmatch(word) for word in words):
            rising = words if sign == "<" else words[::-1]
            first = 0 if says_nothing(rising[0]) else 1
            return tuple(LegendEntry(str(first + at), word) for at, word in enumerate(rising)), text.index(listed)
    return _NONE


def _blank_is_lowest(text: str) -> bool:
    """Whether a text says that an empty cell means nothing at all, rather than not assessed."""
    if any(means_nothing(match[1]) for match in _EMPTY.finditer(text)):
        return True
    return any(_denies(match[1]) for match in _LEAVE.finditer(text))


def _denies(condition: str) -> bool:
    """Whether the case for which cells are left empty is one in which there is nothing to rate, not one nobody knows."""
    return _DENIED.search(condition) is not None and _UNSURE.search(condition) is None


def means_nothing(label: str) -> bool:
    """Whether what blank stands for is the lowest level ("no knowledge of it", "0", "level 0")."""
    words = label.strip(" \"'“”„").split(" ")
    if is_blank(label):
        return False
    heads = (" ".join(words[:end]) for end in range(min(len(words), 6), 0, -1))
    return any(says_nothing(head) or code_number(head) == 0 for head in heads)


def is_blank_code(text: str) -> bool:
    """Whether a legend's code stands for an empty cell."""
    return key(text).strip("()[]<>") in side_words("blank")
