package org.zerodistance.web.desk.stories;

import java.time.LocalDate;
import java.util.List;
import org.zerodistance.city.columns.ColumnRow;
import org.zerodistance.newsroom.storydesk.StoryDeskRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The calendar of stories for a month or a week.
 *
 * @param view “month” or “week”, as in the address
 * @param title a day within the month or the first of the week
 * @param gaps the number of empty column slots from today on
 */
public record StoryCalendarPage(
    String view,
    LocalDate title,
    LocalDate earlier,
    LocalDate later,
    List<List<StoryCalendarDay>> weeks,
    List<StoryDeskRow> unplanned,
    int gaps,
    boolean editor)
    implements HtmlPage {

  /**
   * A day.
   *
   * @param within whether it belongs to the month that is shown
   * @param gaps columns that are due on this day and have no story for it
   */
  public record StoryCalendarDay(
      LocalDate date,
      boolean within,
      boolean today,
      boolean past,
      List<StoryDeskRow> stories,
      List<ColumnRow> gaps) {}
}
