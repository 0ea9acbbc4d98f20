"""What speaks for and against a layout, one kind of evidence a file."""
