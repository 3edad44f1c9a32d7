"""What bench/web.py asks of gunicorn, and what it holds the answers against."""
