package org.zerodistance.web.desk.stories;

import java.time.LocalDate;
import java.util.List;
import org.zerodistance.city.columns.ColumnRow;
import org.zerodistance.newsroom.storydesk.StoryDeskRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * A month or a week of stories.
 *
 * @param view whether a whole month or seven days are shown, as the address says it
 * @param title a day within the month or the first of the week
 * @param gaps how many slots of columns stand empty from today on
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
   * One day.
   *
   * @param within whether it belongs to the month that is shown
   * @param gaps columns whose day it is and that have nothing for it
   */
  public record StoryCalendarDay(
      LocalDate date,
      boolean within,
      boolean today,
      boolean past,
      List<StoryDeskRow> stories,
      List<ColumnRow> gaps) {}
}
