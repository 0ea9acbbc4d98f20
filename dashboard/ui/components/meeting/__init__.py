"""One finding per screen, and the decisions written down."""
