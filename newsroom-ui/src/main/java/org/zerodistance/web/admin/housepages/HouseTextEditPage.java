package org.zerodistance.web.admin.housepages;

import java.util.List;
import java.util.Optional;
import org.zerodistance.city.housepages.HousePageText;
import org.zerodistance.city.housepages.HousePageVersion;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The form for the text of a page in one language.
 *
 * @param text as readers see it now
 * @param versions the newest first
 * @param preview the typed text as HTML, sanitized
 */
public record HouseTextEditPage(
    HousePageText text, Form form, List<HousePageVersion> versions, Optional<String> preview)
    implements HtmlPage {
  public HouseTextEditPage {
    versions = List.copyOf(versions);
  }
}
