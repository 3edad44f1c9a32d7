"""The data files of the package made anew, by whoever has a new gazetteer or new outlines."""
