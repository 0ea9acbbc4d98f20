"""The questions: coverage, areas, gaps, needs, blind spots, risk, plan, trust. Pure functions on a SkillMatrix."""
