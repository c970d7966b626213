// Stands in for the search engine.
