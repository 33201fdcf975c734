package org.zerodistance.newsroom.search;

import java.util.List;
import java.util.Map;
import org.zerodistance.newsroom.web.Page;
import org.zerodistance.offices.BoardRow;
import org.zerodistance.searching.SearchAnswer;

/**
 * What was found, with the filters that narrow it.
 *
 * @param query as typed
 * @param newest whether newest come first
 * @param narrowed whether any filter is set
 * @param first whether this is the first page
 * @param boards by slug, for the names of boards on hits
 */
public record SearchPage(
    String query,
    SearchAnswer answer,
    List<Group> groups,
    boolean newest,
    boolean narrowed,
    boolean first,
    String from,
    String to,
    Map<String, BoardRow> boards)
    implements Page {

  /** The values of one filter; {@code name} is its parameter in the address. */
  public record Group(String name, List<Choice> choices) {}

  /** One value of a filter. */
  public record Choice(String value, String label, long count, boolean chosen) {}
}
