"""Labels that name several things at once: what stands between the signs that join them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dashboard.mapping.key import JOINED_LETTERS

_OPEN, _CLOSE = "([{（【", ")]}）】"
_LOOSEST_FIRST = (
    re.compile(r"\s*[,;|\n、，；]\s*"),
    re.compile(
        r"\s*(?:[&＆•·]|\s\+\s|(?<=[^\W_])\+(?=[^\W\d_])|\band/or\b)\s*"
        r"|\s+(?:and|or|und|oder|et|ou|y|e|i|oraz|lub|en|og|och|vs\.?|versus|as well as|plus)\s+",
        re.IGNORECASE,
    ),
    re.compile(r"\s*[/／\\]\s*"),
)
_BRACKETED = re.compile(
    r"^(?P<head>[^()\[\]{}（）]*)(?P<open>[(\[{（])(?P<inner>[^()\[\]{}（）]*)[)\]}）]?(?P<rest>[^()\[\]{}（）]*)$",
    re.DOTALL,
)
_HEADED = re.compile(r"^(?P<head>.{2,}?)(?:\s*(?:::?|\?|>+|»|→)\s*|\s+[-–—]\s+)(?P<inner>\S.*)$", re.DOTALL)
_MOST_PARTS = 24


@dataclass(frozen=True)
class Headed:
    """A head with what stands in its brackets or behind its colon: ``AWS (EC2, S3)``, ``Databases: MongoDB``.

    Attributes:
        bracketed: whether it stands in brackets.
        asked: whether it looks like a form's question with one of its lines: ``Rate your skill: [Python]``.
    """

    head: str
    inner: str
    bracketed: bool
    asked: bool


def split_bracket(label: str) -> Headed | None:
    """The head and the bracket of a label with one bracket; what follows the bracket belongs to the head."""
    found = _BRACKETED.match(label)
    if not found or not found["inner"].strip():
        return None
    head = " ".join(f"{found['head']} {found['rest']}".split())
    asked = found["open"] == "[" and not found["rest"].strip()
    return Headed(head, found["inner"].strip(), bracketed=True, asked=asked) if head else None


def split_head(label: str) -> Headed | None:
    """The head and what stands behind its colon, question mark, arrow or spaced dash."""
    found = _HEADED.match(label)
    if not found:
        return None
    return Headed(found["head"].strip(), found["inner"].strip(), bracketed=False, asked="?" in label)


def split_parts(label: str) -> tuple[str, ...]:
    """The parts between the loosest joining signs or words outside brackets; a single part when nothing joins."""
    if JOINED_LETTERS.fullmatch(label.strip()):
        return (label,)
    masked = _masked(label)
    for signs in _LOOSEST_FIRST:
        cuts = [match.span() for match in signs.finditer(masked)]
        parts = _cut(label, cuts)
        if len(parts) > 1:
            return parts if len(parts) <= _MOST_PARTS else (label,)
    return (label,)


def spread_ends(parts: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """For each part, longer readings of it: with the last part's end, or with the first part's beginning.

    ``Unit/integration testing`` also means ``Unit testing``; ``Spring Boot/Cloud`` also means ``Spring Cloud``.
    """
    tail, head = parts[-1].split(), parts[0].split()
    endings = [" ".join(tail[start:]) for start in range(1, len(tail))]
    beginnings = [" ".join(head[:stop]) for stop in range(len(head) - 1, 0, -1)]
    return tuple(
        (
            *(f"{part} {ending}" for ending in endings if number < len(parts) - 1),
            *(f"{beginning} {part}" for beginning in beginnings if number > 0),
        )
        for number, part in enumerate(parts)
    )


def _cut(label: str, cuts: list[tuple[int, int]]) -> tuple[str, ...]:
    parts, start = [], 0
    for begin, end in cuts:
        parts.append(label[start:begin].strip())
        start = end
    parts.append(label[start:].strip())
    return tuple(part for part in parts if part)


def _masked(label: str) -> str:
    """The label with everything in brackets blanked out, so that no cut falls inside."""
    depth, signs = 0, []
    for sign in label:
        if sign in _CLOSE and depth:
            depth -= 1
        signs.append("x" if depth or sign in _OPEN or sign in _CLOSE else sign)
        if sign in _OPEN:
            depth += 1
    return "".join(signs)
