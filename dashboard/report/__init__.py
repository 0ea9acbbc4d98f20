"""What we say: answers as sections, each with a title, a one-sentence finding, a table and chart data."""
