package org.zerodistance.web.site.similar;

import java.util.List;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.insight.likeness.SimilarCase;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The cases like one case.
 *
 * @param whole a page of its own, or only the part that another page takes in
 * @param staff whether the newsroom reads, which is told more of the reason
 * @param away whether the search server could not be asked
 * @param back where the one case is
 */
public record SimilarPage(
    CaseView seen, List<SimilarCase> cases, boolean whole, boolean staff, boolean away, String back)
    implements HtmlPage {
  public SimilarPage {
    cases = List.copyOf(cases);
  }

  /** For the dossier that can be made of them. */
  public Form form() {
    return Form.empty();
  }
}
