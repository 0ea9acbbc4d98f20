"""The different texts of a block of cells become levels on one scale, with reasons; legends are found."""
