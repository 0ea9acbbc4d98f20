"""Several tables, sheets or files put together as one team."""
