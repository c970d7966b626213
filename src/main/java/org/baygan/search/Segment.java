package org.baygan.search;

/**
 * Some of a term's postings, as {@link PendingTerm} collects them.
 *
 * @param key the term
 * @param documents how many documents they are of
 * @param postings for each document its number, how many positions follow, and these
 */
@SuppressWarnings("ArrayRecordComponent") // moved from hand to hand, never compared
record Segment(TermKey key, int documents, byte[] postings) {}
