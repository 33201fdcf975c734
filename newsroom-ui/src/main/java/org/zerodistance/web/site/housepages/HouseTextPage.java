package org.zerodistance.web.site.housepages;

import java.util.List;
import org.zerodistance.city.housepages.HousePageKind;
import org.zerodistance.city.housepages.HousePageText;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * A page of the house.
 *
 * @param title with the names of the house
 * @param html the text, sanitized
 * @param all the links to all pages, in their order
 */
public record HouseTextPage(HousePageText text, String title, String html, List<Link> all)
    implements HtmlPage {
  public HouseTextPage {
    all = List.copyOf(all);
  }

  /** A link to a page of the house. */
  public record Link(HousePageKind kind, String title) {}

  /** Whether the telephones and addresses of the house stand below the text. */
  public boolean withContacts() {
    return text.page() == HousePageKind.CONTACT;
  }
}
