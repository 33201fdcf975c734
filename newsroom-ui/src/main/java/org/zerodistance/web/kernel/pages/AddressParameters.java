package org.zerodistance.web.kernel.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes one parameter of an address and keeps the others, for filters and pagers. */
final class AddressParameters {
  private AddressParameters() {}

  /** The address of the next part of the same list. */
  static String withCursor(String address, String cursor) {
    String start = with(address, "cursor", null);
    return start + (start.indexOf('?') < 0 ? '?' : '&') + "cursor=" + QueryString.encode(cursor);
  }

  /**
   * Without a value the parameter is removed; the cursor is always removed, because it belongs to
   * one list.
   */
  static String with(String address, String name, Object value) {
    int mark = address.indexOf('?');
    Map<String, List<String>> pairs =
        QueryString.parse(mark < 0 ? "" : address.substring(mark + 1));
    Map<String, Object> flat = new LinkedHashMap<>();
    pairs.forEach((n, values) -> flat.put(n, values.get(0)));
    flat.remove("done");
    flat.remove("cursor");
    if (value == null || value.toString().isEmpty()) {
      flat.remove(name);
    } else {
      flat.put(name, value);
    }
    return (mark < 0 ? address : address.substring(0, mark)) + QueryString.of(flat);
  }
}
