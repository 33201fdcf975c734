package org.zerodistance.web.site.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.search.searching.SearchAnswer;
import org.zerodistance.search.searching.SearchHit;
import org.zerodistance.search.searching.SearchType;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The search page: hits with the filters that narrow them.
 *
 * @param place the readers' page or one of the staff's
 * @param query as typed
 * @param chosen the filters that are set
 * @param kept the same as parameters of the address
 * @param inside the scope of a new search from the box: a board or a column
 * @param ignored operators that could not be used
 * @param overdue whether only overdue cases are searched
 * @param withoutDeadline the query without its operator for overdue cases
 * @param newest whether the newest come first
 * @param first whether this is the first page
 * @param boards by slug, for the names of boards on hits
 * @param withheldWords the numbers of cases of which the staff reads words that the public does not
 */
public record SearchPage(
    PlaceFilterView place,
    String query,
    SearchAnswer answer,
    List<FilterGroup> groups,
    List<ChosenFilter> chosen,
    Map<String, String> kept,
    Map<String, String> inside,
    List<String> ignored,
    boolean overdue,
    String withoutDeadline,
    boolean newest,
    boolean first,
    String from,
    String to,
    Map<String, BoardRow> boards,
    Set<Long> withheldWords)
    implements HtmlPage {
  public SearchPage {
    groups = List.copyOf(groups);
    chosen = List.copyOf(chosen);
    ignored = List.copyOf(ignored);
    withheldWords = Set.copyOf(withheldWords);
  }

  /** Whether the hit may show words that the public does not read. */
  public boolean withheld(SearchHit hit) {
    return hit.type() == SearchType.INQUIRY && withheldWords.contains(hit.number());
  }

  /** The search pages: the readers' and the staff's. */
  public enum PlaceFilterView {
    READERS("/search", "reader"),
    DESK("/desk/search", "desk"),
    OFFICE("/office/search", "office");

    private final String path;
    private final String area;

    PlaceFilterView(String path, String area) {
      this.path = path;
      this.area = area;
    }

    public String path() {
      return path;
    }

    public String area() {
      return area;
    }
  }

  /** The values of one filter; {@code name} is its parameter in the address. */
  public record FilterGroup(String name, List<FilterChoice> choices) {}

  /** A value of a filter; without a label the page has a message for it. */
  public record FilterChoice(String value, String label, long count, boolean chosen) {}

  /** A filter that is set. */
  public record ChosenFilter(String name, String value, String label) {}
}
