"""Set-up, start and pictures: programs that a person or make runs."""
