package org.zerodistance.web.site.similar;

import java.util.List;
import org.zerodistance.insight.likeness.SimilarCase;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The part of the form for a new inquiry that shows probable duplicates.
 *
 * @param work the proof of work for joining one, in bits; 0 for none
 */
public record LikelyPage(List<SimilarCase> cases, int work) implements HtmlPage {
  public LikelyPage {
    cases = List.copyOf(cases);
  }
}
