package org.zerodistance.web.admin.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.deadlines.CalendarDay;
import org.zerodistance.cases.deadlines.CalendarKeeping;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The calendar of working days of one year.
 *
 * @param kept the days of the year that differ from the rule of their weekday
 * @param chosen the day whose form is open
 * @param report the result of the file that was just sent
 */
public record WorkingDaysPage(
    Form form,
    int year,
    List<Month> months,
    List<CalendarDay> kept,
    Optional<LocalDate> chosen,
    Optional<CalendarKeeping.HolidayReport> report)
    implements HtmlPage {
  /** A month in weeks from Monday to Sunday; days of other months are absent. */
  public record Month(int number, List<List<Optional<CalendarCell>>> weeks) {}

  /**
   * A day in the calendar.
   *
   * @param mark {@code rest}, {@code work}, {@code weekend} or empty
   * @param name of a holiday or make-up day
   */
  public record CalendarCell(LocalDate date, String mark, String name) {}
}
