"""A saved page becomes an article: bytes in, an extracted article out."""
