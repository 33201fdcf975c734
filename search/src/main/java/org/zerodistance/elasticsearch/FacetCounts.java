package org.zerodistance.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.zerodistance.search.searching.Facet;

/**
 * Counts hits by facet, each under the filters of the others. The server runs the whole query once
 * for every filter aggregation, so there are as few as possible: one for all facets without a
 * filter of their own, one for each facet with a filter, and none when there are no filters.
 */
final class FacetCounts {
  private static final String COUNTS = "counts";
  private static final String REST = "rest";
  private static final int MANY = 400;

  private final ZoneId zone;

  FacetCounts(ZoneId zone) {
    this.zone = zone;
  }

  Map<String, Aggregation> under(Map<Facet, Query> filters) {
    Map<String, Aggregation> all = new HashMap<>();
    Map<String, Aggregation> rest = new HashMap<>();
    for (Facet facet : Facet.values()) {
      if (!filters.containsKey(facet)) {
        (filters.isEmpty() ? all : rest).put(facet.name(), counted(facet));
      } else if (filters.size() == 1) {
        all.put(facet.name(), counted(facet));
      } else {
        all.put(
            facet.name(),
            Aggregation.of(
                a -> a.filter(QueryBody.all(filters, facet)).aggregations(COUNTS, counted(facet))));
      }
    }
    if (!rest.isEmpty()) {
      all.put(REST, Aggregation.of(a -> a.filter(QueryBody.all(filters, null)).aggregations(rest)));
    }
    return all;
  }

  /** The counts of a facet in the response, wherever {@link #under} put them. */
  static Aggregate find(Facet facet, Map<String, Aggregate> answer) {
    Aggregate own = answer.get(facet.name());
    if (own == null) {
      return answer.get(REST).filter().aggregations().get(facet.name());
    }
    return own.isFilter() ? own.filter().aggregations().get(COUNTS) : own;
  }

  private Aggregation counted(Facet facet) {
    return switch (facet) {
      case TYPE -> terms("type");
      case BOARD -> terms("boards");
      case LEVEL -> terms("level");
      case KIND -> terms("kind");
      case TOPIC -> terms("topics");
      case STATE -> terms("state");
      case YEAR ->
          Aggregation.of(
              a ->
                  a.dateHistogram(
                      d ->
                          d.field("submittedAt")
                              .calendarInterval(CalendarInterval.Year)
                              .timeZone(zone.getId())
                              .format("yyyy")
                              .minDocCount(1)));
    };
  }

  private static Aggregation terms(String field) {
    return Aggregation.of(a -> a.terms(t -> t.field(field).size(MANY)));
  }
}
