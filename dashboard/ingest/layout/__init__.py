"""Where things are in a grid: candidates, the evidence for each, and the one for which the most speaks."""
