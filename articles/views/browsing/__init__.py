"""Home, dates, regions and outlets: lists that narrow each other, from the database, not from the index."""
