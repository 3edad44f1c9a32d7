"""Stages 2 to 5: from a page of tags to the blocks of its content root."""
