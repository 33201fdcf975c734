package org.zerodistance.web.kernel.idempotency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.web.kernel.pages.HtmlPage;
import org.zerodistance.web.kernel.signin.ResendPage;
import org.zerodistance.web.kernel.signin.ResendPage.TypedField;

/**
 * A form that was sent before and came again with other content.
 *
 * @param area the shell of the page
 * @param action the address to which it is sent as a form of its own
 * @param multipart whether it is sent as {@code multipart/form-data}
 * @param first the page to which the first sending led
 * @param fields all fields with a new key, one entry per value
 * @param texts the fields with words, as they are shown
 * @param files the names of files that must be chosen again, by field
 */
public record SentBeforePage(
    String area,
    String action,
    boolean multipart,
    Optional<String> first,
    List<TypedField> fields,
    List<TypedField> texts,
    Map<String, List<String>> files)
    implements HtmlPage {
  public SentBeforePage {
    fields = List.copyOf(fields);
    texts = List.copyOf(texts);
    files = Map.copyOf(files);
  }

  static SentBeforePage of(
      String action,
      boolean multipart,
      Optional<String> first,
      Map<String, List<String>> values,
      Map<String, List<String>> files) {
    return new SentBeforePage(
        area(action),
        action,
        multipart,
        first,
        ResendPage.all(values),
        ResendPage.texts(values),
        files);
  }

  private static String area(String action) {
    for (String area : List.of("desk", "office", "admin")) {
      if (action.startsWith("/" + area + "/")) {
        return area;
      }
    }
    return "reader";
  }
}
