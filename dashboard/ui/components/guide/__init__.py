"""The guide's headings with what the team has in each."""
