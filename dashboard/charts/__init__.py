"""Chart data to plotly figures; theme.py holds every colour."""
