"""The heatmap, the gap charts, a skill's own page, and the requirements."""
