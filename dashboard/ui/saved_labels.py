"""What labels mean and what the team is measured by, as a saved session keeps it."""

from __future__ import annotations

import base64
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from dashboard.core.taxonomy import CoverageRule
from dashboard.mapping import Correction, Corrections
from dashboard.mapping.corrections import Combine, Decision
from dashboard.ui.decisions import Dropped
from dashboard.ui.saved_values import one_of, text_in
from dashboard.ui.workspace import digest

if TYPE_CHECKING:
    from dashboard.ui.decisions import Decisions


def held_labels(decisions: Decisions) -> dict[str, Any]:
    """Ready for JSON, each under its key."""
    meant = decisions.corrections
    return {
        "labels": [asdict(each) for each in meant.decided],
        "apart": list(meant.apart),
        "combine": [list(pair) for pair in meant.combine],
        "own_guide": held_files(decisions.own_guide),
        "rules": [list(pair) for pair in decisions.rules],
    }


def corrections_in(held: dict[str, Any]) -> Corrections:
    """What labels mean; ValueError or TypeError for what is no decision."""
    return Corrections(
        decided=tuple(_correction(each) for each in held["labels"]),
        apart=tuple(text_in(each) for each in held.get("apart", [])),
        combine=tuple((text_in(skill), one_of(Combine, how)) for skill, how in held.get("combine", [])),
    )


def own_guide_in(held: dict[str, Any]) -> Dropped:
    """The taxonomy of one's own, as it was dropped."""
    return files_in(held.get("own_guide", []), most=1)


def held_files(dropped: Dropped) -> list[dict[str, str]]:
    """Files ready for JSON."""
    return [{"name": name, "data": base64.b64encode(data).decode()} for name, data in dropped.files]


def files_in(held: list[dict[str, str]], most: int) -> Dropped:
    """Files as they were dropped, at most so many; ValueError or TypeError for what is none."""
    files = [(text_in(each["name"]), base64.b64decode(each["data"], validate=True)) for each in held[:most]]
    return Dropped(digest(files), tuple(files)) if files else Dropped()


def rules_in(held: dict[str, Any]) -> tuple[tuple[str, CoverageRule], ...]:
    """How areas are counted where that was changed."""
    return tuple((text_in(area), one_of(CoverageRule, rule)) for area, rule in held.get("rules", []))


def _correction(held: dict[str, Any]) -> Correction:
    return Correction(
        label=text_in(held["label"]),
        decision=one_of(Decision, held["decision"]),
        skills=tuple(text_in(each) for each in held["skills"]),
        area=text_in(held["area"]),
        bucket=text_in(held["bucket"]),
        name=text_in(held["name"]),
    )
