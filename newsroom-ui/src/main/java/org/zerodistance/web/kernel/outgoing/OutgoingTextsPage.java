package org.zerodistance.web.kernel.outgoing;

import java.util.List;
import java.util.Optional;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * Shows the places that look like personal data, before a text is sent.
 *
 * @param area the shell of the page
 * @param action the address to which the form was sent
 * @param fields the form's fields, carried on
 * @param seen the fingerprint of the marks
 * @param mendAt the page where a stored text is mended
 * @param answer the answer to this page, with its errors
 */
public record OutgoingTextsPage(
    String area,
    String action,
    List<CarriedField> fields,
    List<MarkedText> texts,
    String seen,
    Optional<String> mendAt,
    Form answer)
    implements HtmlPage {
  /** A field with one of its values. */
  public record CarriedField(String name, String value) {}

  public OutgoingTextsPage {
    fields = List.copyOf(fields);
    texts = List.copyOf(texts);
  }

  /** Whether a text repeats what the asker withheld. */
  public boolean withheld() {
    return texts.stream().anyMatch(text -> text.kinds().contains("withheld"));
  }
}
