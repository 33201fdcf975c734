package org.zerodistance.cases.statistics;

import java.math.BigDecimal;

/**
 * A row of a table as stored: without names, which may change afterwards.
 *
 * @param subjectId the board's or office's id; 0 for none
 * @param subject the kind or month; empty where the id is enough
 */
record FigureRow(
    Breakdown breakdown,
    long subjectId,
    String subject,
    int received,
    int answered,
    BigDecimal medianMinutes) {}
