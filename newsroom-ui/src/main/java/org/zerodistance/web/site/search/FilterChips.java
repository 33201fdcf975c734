package org.zerodistance.web.site.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.city.columns.ColumnRow;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.search.searching.Facet;
import org.zerodistance.search.searching.SearchAnswer;
import org.zerodistance.web.site.search.SearchPage.ChosenFilter;
import org.zerodistance.web.site.search.SearchPage.FilterChoice;
import org.zerodistance.web.site.search.SearchPage.FilterGroup;

/** Creates the filters of the page from the facets of the search result. */
final class FilterChips {
  /** The maximum of boards or topics in a filter. */
  private static final int MOST = 14;

  private static final List<Facet> ORDER =
      List.of(
          Facet.TYPE, Facet.STATE, Facet.KIND, Facet.BOARD, Facet.LEVEL, Facet.TOPIC, Facet.YEAR);

  private final SearchParameters searchParameters;
  private final Map<String, BoardRow> boards;
  private final Optional<ColumnRow> column;
  private final String lang;

  FilterChips(
      SearchParameters searchParameters,
      Map<String, BoardRow> boards,
      Optional<ColumnRow> column,
      String lang) {
    this.searchParameters = searchParameters;
    this.boards = boards;
    this.column = column;
    this.lang = lang;
  }

  /** The filters that are set, each with the address without it. */
  List<ChosenFilter> chosen() {
    List<ChosenFilter> chosen = new ArrayList<>();
    searchParameters
        .column()
        .ifPresent(
            slug ->
                chosen.add(
                    new ChosenFilter(
                        "column", slug, column.map(c -> c.nameIn(lang)).orElse(slug))));
    for (Facet facet : ORDER) {
      searchParameters
          .chosen(facet)
          .ifPresent(
              value ->
                  chosen.add(
                      new ChosenFilter(
                          facet.name().toLowerCase(Locale.ROOT),
                          value,
                          chosenLabel(facet, value))));
    }
    for (String day : List.of("from", "to")) {
      if (!searchParameters.day(day).isEmpty()) {
        chosen.add(new ChosenFilter(day, searchParameters.day(day), searchParameters.day(day)));
      }
    }
    return chosen;
  }

  private String chosenLabel(Facet facet, String value) {
    return facet == Facet.TOPIC ? value.replace("/", " › ") : label(facet, value);
  }

  /** The filters in the order of the page; those without choices are left out. */
  List<FilterGroup> groups(SearchAnswer answer) {
    List<FilterGroup> groups = new ArrayList<>();
    for (Facet facet : ORDER) {
      Optional<String> chosen = searchParameters.chosen(facet);
      List<FilterChoice> choices = new ArrayList<>();
      for (Facet.Count count : answer.facet(facet)) {
        boolean on = chosen.filter(count.value()::equals).isPresent();
        if (on || (choices.size() < MOST && fits(facet, count.value(), chosen))) {
          choices.add(
              new FilterChoice(count.value(), label(facet, count.value()), count.count(), on));
        }
      }
      if (chosen.isPresent() && choices.stream().noneMatch(FilterChoice::chosen)) {
        choices.add(0, new FilterChoice(chosen.get(), label(facet, chosen.get()), 0, true));
      }
      if (choices.size() > 1 || chosen.isPresent()) {
        groups.add(new FilterGroup(facet.name().toLowerCase(Locale.ROOT), List.copyOf(choices)));
      }
    }
    return groups;
  }

  /** Of the topics only the next level below the chosen topic. */
  private static boolean fits(Facet facet, String value, Optional<String> chosen) {
    if (facet != Facet.TOPIC) {
      return true;
    }
    String above = chosen.map(path -> path + "/").orElse("");
    return value.startsWith(above) && value.indexOf('/', above.length()) < 0;
  }

  /** Empty where the page has a message for the value. */
  private String label(Facet facet, String value) {
    return switch (facet) {
      case BOARD -> Optional.ofNullable(boards.get(value)).map(b -> b.nameIn(lang)).orElse(value);
      case TOPIC -> value.substring(value.lastIndexOf('/') + 1);
      case YEAR -> value;
      case TYPE, KIND, STATE, LEVEL -> "";
    };
  }
}
