"""When a skill of one reading is a skill of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.asked import folded

if TYPE_CHECKING:
    from dashboard.core.matrix import TeamSkill

SkillKey = tuple[str, ...] | str


def skill_key(skill: TeamSkill) -> SkillKey:
    """Equal for the same entries of the taxonomy, whatever the label; for a label of its own, by its spelling."""
    return tuple(sorted(skill.ids)) or folded(skill.name)
