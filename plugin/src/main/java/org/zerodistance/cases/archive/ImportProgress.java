package org.zerodistance.cases.archive;

/**
 * How far an import is.
 *
 * @param done rows looked at so far, of {@code total}
 * @param skipped rows that an earlier run had taken
 */
public record ImportProgress(int done, int total, int taken, int skipped, int refused) {}
