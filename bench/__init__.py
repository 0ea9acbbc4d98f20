"""The speeds of the house, each file one kind of them."""
