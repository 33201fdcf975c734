package org.zerodistance.web.admin.house;

import java.util.List;
import org.zerodistance.search.querying.SynonymGroup;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The administrators' page of search synonyms.
 *
 * @param form the form that was just sent; its {@code id} names its group, empty for a new one
 */
public record SynonymsPage(Form form, List<SynonymGroup> groups) implements HtmlPage {
  public SynonymsPage {
    groups = List.copyOf(groups);
  }
}
