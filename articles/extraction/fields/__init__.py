"""Stage 7: each field of the article from where pages print it."""
