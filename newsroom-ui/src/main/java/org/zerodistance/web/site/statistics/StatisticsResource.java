package org.zerodistance.web.site.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zerodistance.cases.statistics.Breakdown;
import org.zerodistance.cases.statistics.HouseMetrics;
import org.zerodistance.cases.statistics.StatisticsCsv;
import org.zerodistance.cases.statistics.StatisticsReport;
import org.zerodistance.city.house.Houses;
import org.zerodistance.web.kernel.pagecache.ConditionalPages;
import org.zerodistance.web.kernel.pages.QueryString;
import org.zerodistance.web.kernel.pages.Visitor;

/** Shows the statistics of a period, as a page and as a file. */
@Path("/statistics")
@ApplicationScoped
public class StatisticsResource {
  private static final List<Breakdown> ORDER =
      List.of(Breakdown.MONTH, Breakdown.BOARD, Breakdown.OFFICE, Breakdown.KIND);

  @Inject Visitor visitor;
  @Inject HouseMetrics figures;
  @Inject Houses houses;
  @Inject Clock clock;
  @Inject ConditionalPages freshness;

  @GET
  public Response show(@Context Request request) {
    return freshness.answer(request, this::page);
  }

  private StatisticsPage page() {
    PeriodParameters periodParameters = chosen();
    StatisticsReport statisticsReport = figures.report(periodParameters.period());
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
        statisticsReport.whole(),
        sections,
        "/statistics/figures.csv" + query(periodParameters));
  }

  /** The file is named after its period, so that downloads do not overwrite each other. */
  @GET
  @Path("figures.csv")
  public Response csv() {
    PeriodParameters periodParameters = chosen();
    String days =
        periodParameters.period().from().map(d -> "-" + d).orElse("")
            + periodParameters.period().to().map(d -> "-" + d).orElse("");
    return Response.ok(
            StatisticsCsv.of(figures.report(periodParameters.period()), visitor.lang().tag()))
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

  private static String query(PeriodParameters periodParameters) {
    Map<String, Object> pairs = new LinkedHashMap<>();
    if (periodParameters.name().equals("free")) {
      periodParameters.period().from().ifPresent(d -> pairs.put("from", d));
      periodParameters.period().to().ifPresent(d -> pairs.put("to", d));
    } else {
      pairs.put("period", periodParameters.name());
    }
    return QueryString.of(pairs);
  }
}
