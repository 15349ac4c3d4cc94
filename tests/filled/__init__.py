"""Small papers of ours with every venue's form filled in soundly, and one planted fault for each."""
