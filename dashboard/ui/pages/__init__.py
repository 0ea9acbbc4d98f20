"""One module a page: what stands where, and nothing calculated."""
