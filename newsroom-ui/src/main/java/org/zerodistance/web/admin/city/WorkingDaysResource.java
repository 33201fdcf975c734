package org.zerodistance.web.admin.city;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zerodistance.cases.deadlines.CalendarDay;
import org.zerodistance.cases.deadlines.CalendarKeeping;
import org.zerodistance.cases.deadlines.HouseCalendar;
import org.zerodistance.city.house.Houses;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.SmallFile;
import org.zerodistance.web.kernel.pages.Visitor;

/** Edits holidays and make-up working days. */
@Path("/admin/calendar")
@RequestScoped
public class WorkingDaysResource {
  private static final String HOME = "/admin/calendar";

  @Inject Visitor visitor;
  @Inject HouseCalendar calendar;
  @Inject CalendarKeeping keeping;
  @Inject Houses houses;
  @Inject Clock clock;

  @GET
  public WorkingDaysPage show() {
    visitor.viewer().require(Role.ADMINISTRATOR);
    Optional<LocalDate> chosen = visitor.query("day").flatMap(WorkingDaysResource::day);
    int year =
        visitor
            .query("year")
            .filter(y -> y.matches("2[0-9]{3}"))
            .map(Integer::valueOf)
            .or(() -> chosen.map(LocalDate::getYear))
            .orElseGet(() -> clock.instant().atZone(houses.current().zone()).getYear());
    return page(stored(chosen), year, chosen, Optional.empty());
  }

  @POST
  public Response put(Form form) {
    visitor.viewer().require(Role.ADMINISTRATOR);
    Optional<LocalDate> chosen = form.find("day").flatMap(WorkingDaysResource::day);
    try {
      if (chosen.isEmpty()) {
        throw new InvalidFormProblem(new Violations().add("day", "form.required").list());
      }
      if (form.holds("as", "usual")) {
        keeping.clear(chosen.get(), visitor.viewer());
      } else {
        boolean working = form.holds("as", "work");
        keeping.put(new CalendarDay(chosen.get(), working, form.text("name")), visitor.viewer());
      }
      return Redirects.done(HOME + "?year=" + chosen.get().getYear(), "day-saved");
    } catch (InvalidFormProblem problem) {
      return again(form, chosen, problem);
    }
  }

  /** Shows the report directly; a reload sends the same file again, which changes nothing. */
  @POST
  @Path("import")
  public Response read(Form form) throws IOException {
    visitor.viewer().require(Role.ADMINISTRATOR);
    try {
      byte[] file = SmallFile.of(form, "file", CalendarKeeping.MOST, "admin.topics.file-missing");
      CalendarKeeping.HolidayReport holidayReport = keeping.read(file, visitor.viewer());
      return Response.ok(
              page(Form.empty(), year(form), Optional.empty(), Optional.of(holidayReport)))
          .build();
    } catch (InvalidFormProblem problem) {
      return again(form, Optional.empty(), problem);
    }
  }

  private Response again(Form form, Optional<LocalDate> chosen, InvalidFormProblem problem) {
    int year = chosen.map(LocalDate::getYear).orElseGet(() -> year(form));
    return FormResponses.with(problem, form, f -> page(f, year, chosen, Optional.empty()));
  }

  private int year(Form form) {
    return form.number("year")
        .filter(y -> y >= 2000 && y <= 2100)
        .map(Long::intValue)
        .orElseGet(() -> clock.instant().atZone(houses.current().zone()).getYear());
  }

  private Form stored(Optional<LocalDate> chosen) {
    return chosen
        .flatMap(
            day -> calendar.year(day.getYear()).stream().filter(d -> d.day().equals(day)).findAny())
        .map(day -> Form.filled(Map.of("as", day.working() ? "work" : "rest", "name", day.name())))
        .orElseGet(Form::empty);
  }

  private WorkingDaysPage page(
      Form form,
      int year,
      Optional<LocalDate> chosen,
      Optional<CalendarKeeping.HolidayReport> report) {
    List<CalendarDay> kept = calendar.year(year);
    Map<LocalDate, CalendarDay> byDay = new HashMap<>();
    kept.forEach(day -> byDay.put(day.day(), day));
    List<WorkingDaysPage.Month> months =
        IntStream.rangeClosed(1, 12).mapToObj(m -> month(YearMonth.of(year, m), byDay)).toList();
    return new WorkingDaysPage(form, year, months, kept, chosen, report);
  }

  private static WorkingDaysPage.Month month(YearMonth month, Map<LocalDate, CalendarDay> kept) {
    List<Optional<WorkingDaysPage.CalendarCell>> cells =
        new ArrayList<>(
            Collections.nCopies(month.atDay(1).getDayOfWeek().getValue() - 1, Optional.empty()));
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      cells.add(Optional.of(day(month.atDay(day), kept.get(month.atDay(day)))));
    }
    while (cells.size() % 7 != 0) {
      cells.add(Optional.empty());
    }
    List<List<Optional<WorkingDaysPage.CalendarCell>>> weeks = new ArrayList<>();
    for (int from = 0; from < cells.size(); from += 7) {
      weeks.add(List.copyOf(cells.subList(from, from + 7)));
    }
    return new WorkingDaysPage.Month(month.getMonthValue(), weeks);
  }

  private static WorkingDaysPage.CalendarCell day(LocalDate date, CalendarDay kept) {
    if (kept != null) {
      return new WorkingDaysPage.CalendarCell(date, kept.working() ? "work" : "rest", kept.name());
    }
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    return new WorkingDaysPage.CalendarCell(date, weekend ? "weekend" : "", "");
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
