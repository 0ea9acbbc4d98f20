"""What a file is when it is no team: each kind recognised by name, with a sentence that says what to do."""
