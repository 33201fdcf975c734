package org.zerodistance.web.admin.house;

import java.util.List;
import org.zerodistance.search.querying.SynonymGroup;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * Words that mean the same in a search.
 *
 * @param form what was just sent; its {@code id} says to which group it belongs, none to a new one
 */
public record SynonymsPage(Form form, List<SynonymGroup> groups) implements HtmlPage {
  public SynonymsPage {
    groups = List.copyOf(groups);
  }
}
