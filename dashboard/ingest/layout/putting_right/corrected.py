"""A team as the manager put it right: without what is no skill and nobody, on her scale, with her meaning of blanks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from dashboard.core.matrix import unique_names
from dashboard.core.notice import Notice, notice
from dashboard.core.scale import Scale
from dashboard.core.sources import NOWHERE
from dashboard.ingest.corrections import SET_BY_YOU, LayoutCorrections
from dashboard.ingest.layout.observed.text import folded, is_number
from dashboard.ingest.layout.teams.team import labels_told_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.matrix import Levels
    from dashboard.ingest.layout.teams.team import ReadTeam


@dataclass(frozen=True, eq=False)
class Corrected:
    """A team after the corrections: those that changed something by their names, and what could not be done."""

    team: ReadTeam
    done: frozenset[str] = frozenset()
    notices: tuple[Notice, ...] = ()


def corrected_team(team: ReadTeam, said: LayoutCorrections) -> Corrected:
    """The team with everything that was set about its labels, names, levels and blanks."""
    steps = (_without_labels, _without_names, _scale_set, _blanks_set)
    done: frozenset[str] = frozenset()
    notices: tuple[Notice, ...] = ()
    for step in steps:
        result = step(team, said)
        team, done, notices = result.team, done | result.done, (*notices, *result.notices)
    return Corrected(team, done, notices)


def _without_labels(team: ReadTeam, said: LayoutCorrections) -> Corrected:
    if not said.not_skills:
        return Corrected(replace(team, not_skills=tuple(dict.fromkeys(team.not_skills))))
    labels = unique_names(labels_told_apart(team.skills))
    kept, found, strange = _left(labels, said.not_skills)
    missing = [label for label in strange if label not in team.not_skills]
    without = replace(
        team.narrowed(range(len(team.people)), kept), not_skills=tuple(dict.fromkeys((*team.not_skills, *found)))
    )
    return Corrected(without, _if(bool(found), "not_skills"), _missing("correction-no-skill", missing))


def _without_names(team: ReadTeam, said: LayoutCorrections) -> Corrected:
    if not said.not_people:
        return Corrected(team)
    kept, found, strange = _left(unique_names([person.label for person in team.people]), said.not_people)
    without = team.narrowed(kept, range(len(team.skills)))
    return Corrected(without, _if(bool(found), "not_people"), _missing("correction-no-person", strange))


def _left(names: Sequence[str], out: Sequence[str]) -> tuple[list[int], list[str], list[str]]:
    """Where the others stand, which of the names are there, and which are not."""
    present = set(names)
    struck = set(out)
    kept = [at for at, name in enumerate(names) if name not in struck]
    return kept, [name for name in out if name in present], [name for name in out if name not in present]


def _missing(code: str, names: Sequence[str]) -> tuple[Notice, ...]:
    return (notice(code, names=", ".join(f"“{name}”" for name in names)),) if names else ()


def _if(really: bool, name: str) -> frozenset[str]:  # noqa: FBT001  a condition beside what it is about reads best
    return frozenset({name}) if really else frozenset()


def _scale_set(team: ReadTeam, said: LayoutCorrections) -> Corrected:
    if not said.scale_order:
        return Corrected(team)
    scale = _scale_of(team.scale, said.scale_order)
    level_of = {folded(text): step for text, step in zip(said.scale_order, scale.steps, strict=True)}
    moved = {old: level_of[name] for old in team.scale.steps if (name := _called(team.scale, old, level_of))}
    levels = _moved(team, level_of, moved)
    if np.isnan(levels).all() and not np.isnan(team.levels).all():
        return Corrected(team, notices=(notice("correction-no-level", levels=", ".join(said.scale_order)),))
    lost = int((np.isnan(levels) & ~np.isnan(team.levels)).sum())
    notices = (notice("correction-levels-lost", count=lost),) if lost else ()
    return Corrected(replace(team, levels=levels, scale=scale), frozenset({"scale_order"}), notices)


def _scale_of(before: Scale, order: Sequence[str]) -> Scale:
    """The levels in the order that was set, on the numbers of before where they are as many."""
    same = len(order) == len(before.steps)
    steps = before.steps if same else tuple(float(step) for step in range(1, len(order) + 1))
    labels = {step: label for step, text in zip(steps, order, strict=True) if (label := _label(before, step, text))}
    return Scale(steps, labels, before.blank_means_lowest, f"the order of the levels is {SET_BY_YOU}")


def _label(before: Scale, step: float, text: str) -> str:
    """What a level is called: a number that stands for another level by the name that this had, else *written 5*."""
    if not is_number(text):
        return text
    named = next((label for old, label in before.labels.items() if before.said(old) == text), "")
    return named or ("" if before.said(step) == text else f"written {text}")


def _called(scale: Scale, step: float, level_of: dict[str, float]) -> str:
    """By which of its names a level stands in the order; empty where it stands there by none."""
    names = (folded(scale.labels.get(step, "")), folded(scale.said(step)), folded(scale.named(step)))
    return next((name for name in names if name in level_of), "")


def _moved(team: ReadTeam, level_of: dict[str, float], moved: dict[float, float]) -> Levels:
    """Each rating on the new scale: by its text where that was set, else by the level that it had."""
    by_text = np.array([level_of.get(folded(text), np.nan) for text in team.sources.texts] + [np.nan])
    told = by_text[team.sources.text]
    before = np.full(team.levels.shape, np.nan)
    for old, new in moved.items():
        before[team.levels == old] = new
    blank = (team.sources.text == NOWHERE) & ~np.isnan(team.levels)
    before[blank] = min(level_of.values())
    return np.where(np.isnan(told), before, told)


def _blanks_set(team: ReadTeam, said: LayoutCorrections) -> Corrected:
    if said.blank_means is None:
        return Corrected(team)
    empty = team.sources.text == NOWHERE
    rated = (~np.isnan(team.levels) & ~empty).any(axis=1, keepdims=True)
    value = team.scale.lowest if said.blank_means == "lowest" else np.nan
    levels = np.where(empty & rated, value, np.where(empty, np.nan, team.levels))
    scale = replace(team.scale, blank_means_lowest=said.blank_means == "lowest")
    return Corrected(replace(team, levels=levels, scale=scale), frozenset({"blank_means"}))
