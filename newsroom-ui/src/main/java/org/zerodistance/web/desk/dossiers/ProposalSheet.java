package org.zerodistance.web.desk.dossiers;

import java.util.List;
import org.zerodistance.insight.proposals.ProposalCase;
import org.zerodistance.insight.proposals.ProposalRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The page of one proposed dossier, to be accepted, reduced or dismissed. */
public record ProposalSheet(ProposalRow proposal, List<ProposalCase> cases, Form form)
    implements HtmlPage {
  public ProposalSheet {
    cases = List.copyOf(cases);
  }

  /** Whether the case is ticked; all are in a new form. */
  public boolean chosen(ProposalCase one) {
    return form.list("case").isEmpty() || form.holds("case", one.number().toString());
  }
}
