"""Texts that name something and say which part of it they are about: ``Java (level)``, ``Ana Silva - target``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.ingest.layout.observed.headings import meanings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_PART_FIELDS = (
    "level", "target", "interest", "years", "has", "note", "weight", "date", "hours", "headcount_or_target", "manager",
)  # fmt: skip
IN_BRACKETS = re.compile(r"(?P<stem>.*\S)\s*[(\[](?P<part>[^()\[\]]+)[)\]]\s*", re.DOTALL)
APART = re.compile(r"(?P<stem>.*\S)\s+[-–—:|/]\s+(?P<part>[^-–—:()\[\]/|]+)", re.DOTALL)
ENDING = re.compile(r"(?P<stem>.*\S)\s*[-–—:(\[/|,_ ]\s*(?P<part>[^-–—:()\[\]/|,_]+?)\s*[)\]]?\s*", re.DOTALL)
LONG_ENDING = re.compile(r"(?P<stem>.*\S)[\s_–—-]+(?P<part>[^\W\d_]+[ _][^\W\d_]+)\s*", re.DOTALL)
BEGINNING = re.compile(r"(?P<part>[^-–—:()\[\]/|,]+?)\s*[-–—:(\[/|]\s*(?P<stem>.*\S)\s*[)\]]?\s*", re.DOTALL)
OLDER = "older"
"""The field of a column or row that holds an older rating of a skill than another one."""


def part_field(words: str) -> str:
    """What some words say of a skill's column: its level, its target, since when; empty where they say nothing."""
    return next((m.field for m in meanings(words) if m.whole and m.field in _PART_FIELDS), "")


def parted_by(patterns: Sequence[re.Pattern[str]], label: str, part_of: Callable[[str], str]) -> tuple[str, str] | None:
    """What a text names and the part that its other words say, by the first pattern that finds both."""
    for pattern in patterns:
        match = pattern.fullmatch(label)
        part = part_of(match["part"]) if match else ""
        if match and part:
            return match["stem"].strip(" -–—:([/|,_"), part
    return None
