package org.zerodistance.newsroom.statistics;

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
import org.zerodistance.house.Houses;
import org.zerodistance.newsroom.remembered.Freshness;
import org.zerodistance.newsroom.web.Query;
import org.zerodistance.newsroom.web.Visitor;
import org.zerodistance.statistics.HouseFigures;
import org.zerodistance.statistics.Report;
import org.zerodistance.statistics.StatisticsCsv;
import org.zerodistance.statistics.Table;

/** Shows the figures of a period, as a page and as a file. */
@Path("/statistics")
@ApplicationScoped
public class StatisticsResource {
  private static final List<Table> ORDER =
      List.of(Table.MONTH, Table.BOARD, Table.OFFICE, Table.KIND);

  @Inject Visitor visitor;
  @Inject HouseFigures figures;
  @Inject Houses houses;
  @Inject Clock clock;
  @Inject Freshness freshness;

  @GET
  public Response show(@Context Request request) {
    return freshness.answer(request, this::page);
  }

  private StatisticsPage page() {
    Chosen chosen = chosen();
    Report report = figures.report(chosen.period());
    List<StatisticsPage.Section> sections = new ArrayList<>();
    for (Table table : ORDER) {
      String name = table.name().toLowerCase(Locale.ROOT);
      Sorting sorting = Sorting.of(visitor.query(name));
      sections.add(
          new StatisticsPage.Section(
              name, sorting.column(), sorting.descending(), sorting.sort(report.rows(table))));
    }
    return new StatisticsPage(
        chosen.name(),
        chosen.period(),
        report.whole(),
        sections,
        "/statistics/figures.csv" + query(chosen));
  }

  /** Named after its period, so that two of them do not overwrite each other. */
  @GET
  @Path("figures.csv")
  public Response csv() {
    Chosen chosen = chosen();
    String days =
        chosen.period().from().map(d -> "-" + d).orElse("")
            + chosen.period().to().map(d -> "-" + d).orElse("");
    return Response.ok(StatisticsCsv.of(figures.report(chosen.period()), visitor.lang().tag()))
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"statistics" + days + ".csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }

  private Chosen chosen() {
    return Chosen.of(
        visitor.query("period"),
        visitor.query("from"),
        visitor.query("to"),
        clock.instant().atZone(houses.current().zone()).toLocalDate());
  }

  private static String query(Chosen chosen) {
    Map<String, Object> pairs = new LinkedHashMap<>();
    if (chosen.name().equals("free")) {
      chosen.period().from().ifPresent(d -> pairs.put("from", d));
      chosen.period().to().ifPresent(d -> pairs.put("to", d));
    } else {
      pairs.put("period", chosen.name());
    }
    return Query.of(pairs);
  }
}
