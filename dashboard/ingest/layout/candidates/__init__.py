"""The ways in which a sheet could be laid out, one kind of layout a file."""
