package org.zerodistance.web.site.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.city.offices.OfficeLevel;
import org.zerodistance.foundation.sql.DayRange;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.search.searching.Facet;
import org.zerodistance.search.searching.SearchFilter;
import org.zerodistance.search.searching.SearchState;
import org.zerodistance.search.searching.SearchType;

/** The filters in an address. Days and years are in the house's zone. */
final class SearchParameters {
  private static final List<String> NAMES =
      List.of(
          "board", "column", "type", "state", "kind", "level", "topic", "year", "from", "to",
          "sort");

  private final Function<String, Optional<String>> parameters;
  private final ZoneId zone;

  SearchParameters(Function<String, Optional<String>> parameters, ZoneId zone) {
    this.parameters = name -> parameters.apply(name).filter(value -> !value.isBlank());
    this.zone = zone;
  }

  /** The chosen value of a facet, as in the address. */
  Optional<String> chosen(Facet facet) {
    return parameters.apply(facet.name().toLowerCase(Locale.ROOT));
  }

  SearchFilter filter() {
    return new SearchFilter(
        chosen(Facet.TYPE).flatMap(v -> constant(SearchType.class, v)),
        chosen(Facet.BOARD),
        chosen(Facet.KIND).flatMap(v -> constant(Kind.class, v)),
        chosen(Facet.TOPIC),
        chosen(Facet.STATE).flatMap(v -> constant(SearchState.class, v)),
        chosen(Facet.LEVEL).flatMap(v -> constant(OfficeLevel.class, v)),
        column(),
        year(0).or(() -> days().start(zone)),
        year(1).or(() -> days().end(zone)));
  }

  Optional<String> column() {
    return parameters.apply("column");
  }

  /** The days of the date fields. */
  DayRange days() {
    return DayRange.of(parameters.apply("from"), parameters.apply("to"));
  }

  /** The value for a date field; empty when there is no valid day. */
  String day(String name) {
    return (name.equals("from") ? days().from() : days().to()).map(LocalDate::toString).orElse("");
  }

  /** All parameters that filter or order, as in the address, except the given ones. */
  Map<String, String> kept(Collection<String> but) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String name : NAMES) {
      if (!but.contains(name)) {
        parameters.apply(name).ifPresent(value -> kept.put(name, value));
      }
    }
    return kept;
  }

  private Optional<Instant> year(int later) {
    return chosen(Facet.YEAR)
        .filter(year -> year.matches("[12][0-9]{3}"))
        .map(year -> LocalDate.of(Integer.parseInt(year) + later, 1, 1))
        .map(this::begin);
  }

  private Instant begin(LocalDate day) {
    return HouseZone.start(day, zone);
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String value) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
