"""What labels mean, decided by the manager, each decision a step that undo takes back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.ui import workspace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.mapping import Correction, Corrections
    from dashboard.mapping.corrections import Combine


def corrections() -> Corrections:
    """What counts now."""
    return workspace.current().decisions.corrections


def mean(decided: Iterable[Correction]) -> None:
    """Let labels mean this, all of them in one step; labels that were kept apart stay so."""
    meant = corrections()
    for correction in decided:
        apart = meant.kept_apart(correction.label)
        meant = meant.with_decision(correction)
        meant = meant.with_apart(correction.label) if apart else meant
    take(meant)


def forget(label: str) -> None:
    """Let the rules say again what a label means."""
    take(corrections().without(label))


def forget_all() -> None:
    """Let the rules say again what every label means."""
    take(replace(corrections(), decided=(), apart=(), combine=()))


def keep_apart(label: str) -> None:
    """Let a label be a skill of its own beside those that mean the same."""
    take(corrections().with_apart(label))


def put_together(label: str) -> None:
    """Let a label be one skill again with those that mean the same."""
    take(corrections().without_apart(label))


def combine(skill: str, how: Combine) -> None:
    """Let the ratings of a skill's labels become one in another way."""
    take(corrections().with_combine(skill, how))


def take(meant: Corrections) -> None:
    """Let these corrections count."""
    workspace.decide(replace(workspace.current().decisions, corrections=meant))
