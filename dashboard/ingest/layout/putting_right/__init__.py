"""What the manager set about a sheet, and how it wins over what was found."""
