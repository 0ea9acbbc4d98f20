"""A report to bytes: every module has ``render(report) -> bytes``."""
