"""Labels and their skills: the table, one label's decisions, and what is remembered."""
