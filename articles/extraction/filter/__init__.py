"""Stage 6: which blocks are the text, and why the others are not."""
