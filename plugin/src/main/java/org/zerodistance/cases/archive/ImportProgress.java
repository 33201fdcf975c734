package org.zerodistance.cases.archive;

/**
 * The progress of an import.
 *
 * @param done rows read so far, of {@code total}
 * @param skipped rows that an earlier run had imported
 */
public record ImportProgress(int done, int total, int taken, int skipped, int refused) {}
