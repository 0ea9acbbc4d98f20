"""Bytes to grids: ``read_grids()``, in dashboard.ingest.workbook.grids."""
