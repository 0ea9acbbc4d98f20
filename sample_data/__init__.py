"""Five believable files to try the dashboard with, and the script that makes them."""
