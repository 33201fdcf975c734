package org.zerodistance.newsroom.editor;

import java.time.LocalDate;
import java.util.List;
import org.zerodistance.columns.ColumnRow;
import org.zerodistance.newsroom.web.Page;
import org.zerodistance.storydesk.DeskRow;

/**
 * A month or a week of stories.
 *
 * @param view whether a whole month or seven days are shown, as the address says it
 * @param title a day within the month or the first of the week
 * @param gaps how many slots of columns stand empty from today on
 */
public record CalendarPage(
    String view,
    LocalDate title,
    LocalDate earlier,
    LocalDate later,
    List<List<Day>> weeks,
    List<DeskRow> unplanned,
    int gaps,
    boolean editor)
    implements Page {

  /**
   * One day.
   *
   * @param within whether it belongs to the month that is shown
   * @param gaps columns whose day it is and that have nothing for it
   */
  public record Day(
      LocalDate date,
      boolean within,
      boolean today,
      boolean past,
      List<DeskRow> stories,
      List<ColumnRow> gaps) {}
}
