"""The team skills-matrix dashboard: a spreadsheet of self-rated skills in, answers for the planning meeting out."""
