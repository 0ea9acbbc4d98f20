"""The report as one Excel workbook: a cover, the map of people × skills, and a sheet for each section."""

from dashboard.exports.excel.rendering import render

__all__ = ["render"]
