"""The training plan: limits, table, calendar, trade-off, and why not otherwise."""
