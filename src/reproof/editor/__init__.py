"""Editors: what a paper says and what is wrong with it, at the cursor, while it is being written."""
