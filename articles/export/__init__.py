"""What readers take along of a list of articles, in the forms that their programs read. Plain Python."""
