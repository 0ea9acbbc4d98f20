"""What a reader sees before deciding anything: texts, headings, names, columns, which way the sheet runs."""
