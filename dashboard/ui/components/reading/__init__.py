"""How files were read: ways in, the picture of the sheet, reasons, doubts, corrections."""
