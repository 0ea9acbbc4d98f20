"""Chart data drawn with plotly, and the one file that holds every colour of the product."""
