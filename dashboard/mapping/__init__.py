"""Labels to skills: the taxonomy of the guide, and the rules by which a label finds its place, with the reason."""
