"""Bytes to matrix: one door, ``read()``, in dashboard.ingest.reading."""
