"""The query language in one table: of it the help page, the documentation and the tests are made. Pure."""
