"""One person, and the map of all."""
