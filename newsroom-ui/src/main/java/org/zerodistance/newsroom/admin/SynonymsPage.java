package org.zerodistance.newsroom.admin;

import java.util.List;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.querying.SynonymGroup;

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
