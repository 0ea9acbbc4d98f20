"""The chosen layout as people, labels and levels with their cells, and what stands beside them."""
