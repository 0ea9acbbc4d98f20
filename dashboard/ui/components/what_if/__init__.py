"""Scenarios: who leaves, joins or moves, side by side with today."""
