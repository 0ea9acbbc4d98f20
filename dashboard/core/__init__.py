"""The words everything else is said in: Scale, Taxonomy, SkillMatrix, Requirement, Notice."""
