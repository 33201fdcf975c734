package org.zerodistance.web.desk.stories;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zerodistance.city.columns.ColumnDirectory;
import org.zerodistance.city.columns.ColumnRow;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.newsroom.stories.Publication;
import org.zerodistance.newsroom.stories.Scheduling;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.storydesk.StoryDesk;
import org.zerodistance.newsroom.storydesk.StoryDeskRow;
import org.zerodistance.newsroom.storydesk.StoryEditorQueries;
import org.zerodistance.newsroom.storydesk.StoryEditorView;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.LocalMoments;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/**
 * Shows published, scheduled and planned stories in a calendar, with the gaps of columns, and moves
 * them.
 */
@Path("/desk/calendar")
@RequestScoped
public class StoryCalendarResource {
  @Inject private Visitor visitor;
  @Inject private StoryDesk desk;
  @Inject private ColumnDirectory columns;
  @Inject private StoryEditorQueries storyEditorQueries;
  @Inject private Scheduling scheduling;
  @Inject private LocalMoments moments;

  @GET
  public StoryCalendarPage calendar() {
    Viewer viewer = visitor.viewer();
    viewer.requireAny(Role.REPORTER, Role.EDITOR);
    // Read once, because each call is an SQL statement.
    ZoneId zone = moments.zone();
    LocalDate today = moments.today();
    LocalDate on = visitor.query("on").flatMap(LocalMoments::day).orElse(today);
    boolean week = visitor.query("view").filter("week"::equals).isPresent();
    LocalDate first = monday(week ? on : on.withDayOfMonth(1));
    LocalDate last =
        week ? first.plusDays(6) : monday(on.with(TemporalAdjusters.lastDayOfMonth())).plusDays(6);
    List<StoryCalendarPage.StoryCalendarDay> days = days(first, last, on, week, today, zone);
    int gaps = days.stream().mapToInt(storyCalendarDay -> storyCalendarDay.gaps().size()).sum();
    return new StoryCalendarPage(
        week ? "week" : "month",
        week ? first : on,
        week ? first.minusDays(7) : on.withDayOfMonth(1).minusMonths(1),
        week ? first.plusDays(7) : on.withDayOfMonth(1).plusMonths(1),
        inWeeks(days),
        desk.open(viewer).stream().filter(row -> row.day(zone) == null).toList(),
        gaps,
        viewer.has(Role.EDITOR));
  }

  /**
   * Moves a story to another day: a planned one in the plan, a scheduled one with its time of day.
   */
  @POST
  @Path("move")
  public Response move(Form form) {
    Optional<LocalDate> day = moments.day(form, "day");
    StoryId id = new StoryId(form.number("story").orElse(0L));
    int version = form.version();
    StoryEditorView.StoryEditorRow story = storyEditorQueries.get(id, visitor.viewer()).story();
    if (story.state() == Publication.SCHEDULED) {
      if (day.isEmpty()) {
        throw new InvalidFormProblem(
            List.of(new Violations.Violation("day", "form.required", List.of())));
      }
      scheduling.schedule(id, at(day.get(), story.publishAt()), version, visitor.viewer());
    } else {
      scheduling.plan(id, day, version, visitor.viewer());
    }
    return Redirects.done(form.find("back").orElse("/desk/calendar"), "story-moved");
  }

  private Instant at(LocalDate day, Instant before) {
    ZoneId zone = moments.zone();
    return LocalDateTime.ofInstant(before, zone).toLocalTime().atDate(day).atZone(zone).toInstant();
  }

  private List<StoryCalendarPage.StoryCalendarDay> days(
      LocalDate first, LocalDate last, LocalDate on, boolean week, LocalDate today, ZoneId zone) {
    Map<LocalDate, List<StoryDeskRow>> stories =
        desk.between(first, last, zone, visitor.viewer()).stream()
            .collect(Collectors.groupingBy(row -> row.day(zone)));
    List<ColumnRow> open = columns.open();
    return first
        .datesUntil(last.plusDays(1))
        .map(
            date ->
                new StoryCalendarPage.StoryCalendarDay(
                    date,
                    week || date.getMonth() == on.getMonth(),
                    date.equals(today),
                    date.isBefore(today),
                    stories.getOrDefault(date, List.of()),
                    date.isBefore(today)
                        ? List.of()
                        : gaps(open, date, stories.getOrDefault(date, List.of()))))
        .toList();
  }

  private static List<ColumnRow> gaps(
      List<ColumnRow> columns, LocalDate date, List<StoryDeskRow> stories) {
    return columns.stream()
        .filter(column -> !column.slots(date, date).isEmpty())
        .filter(column -> stories.stream().noneMatch(row -> column.id().equals(row.columnId())))
        .toList();
  }

  private static List<List<StoryCalendarPage.StoryCalendarDay>> inWeeks(
      List<StoryCalendarPage.StoryCalendarDay> days) {
    List<List<StoryCalendarPage.StoryCalendarDay>> weeks = new ArrayList<>();
    for (int i = 0; i < days.size(); i += 7) {
      weeks.add(days.subList(i, i + 7));
    }
    return weeks;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
