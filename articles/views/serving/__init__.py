"""What every page has around it: middleware, errors, and the addresses that are for machines."""
