package org.zerodistance.cases.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The numbers of received and answered inquiries, and the values derived from them.
 *
 * <ul>
 *   <li><b>received</b>: inquiries that everybody may see (admitted and public) and that were
 *       submitted in the period.
 *   <li><b>answered</b>: those of them with at least one answer of an office, whenever it came.
 *   <li><b>reply rate</b> = answered ÷ received × 100 %, two decimals, half up; none when nothing
 *       was received.
 *   <li><b>median days to answer</b>: the minutes from submission to first answer of the answered
 *       ones, whole minutes rounded down, in order; the middle one, or the mean of the middle two;
 *       ÷ 1,440, one decimal, half up. Calendar time, not working days; none when nothing was
 *       answered.
 * </ul>
 *
 * @param medianMinutes null when nothing was answered
 */
public record CaseMetrics(int received, int answered, BigDecimal medianMinutes) {
  private static final BigDecimal MINUTES_A_DAY = BigDecimal.valueOf(1_440);

  /** In percent, with two decimals. */
  public Optional<BigDecimal> replyRate() {
    return received == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(100L * answered)
                .divide(BigDecimal.valueOf(received), 2, RoundingMode.HALF_UP));
  }

  /** In days, with one decimal. */
  public Optional<BigDecimal> medianDays() {
    return Optional.ofNullable(medianMinutes)
        .map(minutes -> minutes.divide(MINUTES_A_DAY, 1, RoundingMode.HALF_UP));
  }
}
