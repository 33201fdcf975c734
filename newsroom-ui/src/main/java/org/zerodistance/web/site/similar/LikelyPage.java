package org.zerodistance.web.site.similar;

import java.util.List;
import org.zerodistance.insight.likeness.SimilarCase;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The part of the form for a new inquiry that shows probable duplicates. */
public record LikelyPage(List<SimilarCase> cases) implements HtmlPage {
  public LikelyPage {
    cases = List.copyOf(cases);
  }
}
