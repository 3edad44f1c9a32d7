"""What a plain text has in place of stages 2 to 5: the passage of lines that is its article, and its headline."""
