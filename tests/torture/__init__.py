"""Files whose truth is known: written in many layouts, scales, decorations and formats, and read back."""
