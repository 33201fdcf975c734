package org.zerodistance.web.site.similar;

import java.util.List;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.insight.likeness.SimilarCase;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The cases similar to one case.
 *
 * @param whole whether this is a full page or a fragment for another page
 * @param staff whether the viewer is in the newsroom, which sees more of the reasons
 * @param away whether the search server was unavailable
 * @param back the address of the case
 */
public record SimilarPage(
    CaseView seen, List<SimilarCase> cases, boolean whole, boolean staff, boolean away, String back)
    implements HtmlPage {
  public SimilarPage {
    cases = List.copyOf(cases);
  }

  /** The form to make a dossier of the cases. */
  public Form form() {
    return Form.empty();
  }
}
