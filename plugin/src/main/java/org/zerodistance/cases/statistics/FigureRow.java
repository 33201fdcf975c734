package org.zerodistance.cases.statistics;

import java.math.BigDecimal;

/**
 * One line of a table as it is stored: without names, which may change afterwards.
 *
 * @param subjectId the board's or office's id; 0 for none
 * @param subject the kind or month; empty where the id says it
 */
record FigureRow(
    Breakdown breakdown,
    long subjectId,
    String subject,
    int received,
    int answered,
    BigDecimal medianMinutes) {}
