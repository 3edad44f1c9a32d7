"""One article: its text, what it rests on, its versions, captured pages and citations."""
