"""How every figure is made: the definitions in plain words, with their formulas and sources."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.analysis.settings import DEFAULT_PEOPLE_NEEDED, FIRST_STEP_HOURS, MOST_STEP_HOURS, Settings
from dashboard.core.requirement import CRITICAL_WEIGHT
from dashboard.core.scale import DEFAULT_REQUIRED_SHARE
from dashboard.report.wording import digits, number, share

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Definition:
    """One term.

    Attributes:
        term: the word that the pages use.
        says: what it means and how it is counted.
        formula: the same in signs; empty where words are enough.
        source: where it comes from; empty where it is ours.
    """

    term: str
    says: str
    formula: str = ""
    source: str = ""


@dataclass(frozen=True)
class Chapter:
    """The definitions behind one question."""

    id: str
    title: str
    definitions: tuple[Definition, ...]


@cache
def chapters() -> tuple[Chapter, ...]:
    """All definitions, in the order in which the pages ask."""
    text = Path(__file__).with_name("method.toml").read_text(encoding="utf-8")
    known = _defaults()
    return tuple(
        Chapter(group["id"], group["title"], tuple(_definition(entry, known) for entry in group["entry"]))
        for group in tomllib.loads(text)["group"]
    )


def _definition(entry: Mapping[str, str], known: Mapping[str, str]) -> Definition:
    return Definition(**{key: text.format(**known) for key, text in entry.items()})


def _defaults() -> dict[str, str]:
    """The program's own numbers, so that the words cannot say others."""
    settings = Settings()
    return {
        "required_share": share(DEFAULT_REQUIRED_SHARE),
        "people_needed": number(DEFAULT_PEOPLE_NEEDED),
        "critical": digits(CRITICAL_WEIGHT),
        "first_step": digits(FIRST_STEP_HOURS),
        "most_step": digits(MOST_STEP_HOURS),
        "hours_per_person": digits(settings.hours_per_person or 0),
        "skills_per_person": number(settings.skills_per_person or 0),
        "validity": digits(settings.validity),
        "base_rate": share(settings.base_rate),
        "second_validity": digits(settings.second_validity),
    }
