package org.zerodistance.web.site.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zerodistance.cases.statistics.Breakdown;
import org.zerodistance.cases.statistics.HouseMetrics;
import org.zerodistance.cases.statistics.Period;
import org.zerodistance.cases.statistics.StatisticsCsv;
import org.zerodistance.cases.statistics.StatisticsReport;
import org.zerodistance.city.house.Houses;
import org.zerodistance.foundation.ratelimit.IntakeLimit;
import org.zerodistance.foundation.ratelimit.IntakeRateLimiter;
import org.zerodistance.web.kernel.pagecache.ConditionalPages;
import org.zerodistance.web.kernel.pages.Visitor;

/** Shows the statistics of a period, as a page and as a file. */
@Path("/statistics")
@ApplicationScoped
public class StatisticsResource {
  private static final String CSV = "/statistics/figures.csv";
  private static final List<Breakdown> ORDER =
      List.of(Breakdown.MONTH, Breakdown.BOARD, Breakdown.OFFICE, Breakdown.KIND);

  @Inject Visitor visitor;
  @Inject HouseMetrics figures;
  @Inject IntakeRateLimiter throttle;
  @Inject Houses houses;
  @Inject Clock clock;
  @Inject ConditionalPages freshness;

  @GET
  public Response show(@Context Request request) {
    return freshness.answer(request, this::page);
  }

  private StatisticsPage page() {
    PeriodParameters periodParameters = chosen();
    StatisticsReport statisticsReport = report(periodParameters);
    List<StatisticsPage.Section> sections = new ArrayList<>();
    for (Breakdown breakdown : ORDER) {
      String name = breakdown.name().toLowerCase(Locale.ROOT);
      SortParameter sortParameter = SortParameter.of(visitor.query(name));
      sections.add(
          new StatisticsPage.Section(
              name,
              sortParameter.column(),
              sortParameter.descending(),
              sortParameter.sort(statisticsReport.rows(breakdown))));
    }
    return new StatisticsPage(
        periodParameters.name(),
        periodParameters.period(),
        periodParameters.asked(),
        periodParameters.reason(),
        Period.MOST_DAYS,
        statisticsReport.whole(),
        sections,
        CSV + periodParameters.query());
  }

  /**
   * Individual days are counted on request, therefore with a limit; all other periods are counted
   * in advance.
   */
  private StatisticsReport report(PeriodParameters parameters) {
    if (parameters.calendar().isPresent()) {
      return figures.report(parameters.calendar().get());
    }
    if (!figures.isKept(parameters.period())) {
      throttle.take(IntakeLimit.COUNT, visitor.address());
    }
    return figures.days(parameters.period());
  }

  /**
   * The file is named after its period, so that downloads do not overwrite each other. A request
   * for too many days is redirected to the period that replaces them.
   */
  @GET
  @Path("figures.csv")
  public Response csv() {
    PeriodParameters periodParameters = chosen();
    if (periodParameters.asked().isPresent()) {
      return Response.seeOther(URI.create(CSV + periodParameters.query())).build();
    }
    String days =
        periodParameters.period().from().map(d -> "-" + d).orElse("")
            + periodParameters.period().to().map(d -> "-" + d).orElse("");
    return Response.ok(StatisticsCsv.of(report(periodParameters), visitor.lang().tag()))
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"statistics" + days + ".csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }

  private PeriodParameters chosen() {
    return PeriodParameters.of(
        visitor.query("period"),
        visitor.query("from"),
        visitor.query("to"),
        clock.instant().atZone(houses.current().zone()).toLocalDate());
  }
}
