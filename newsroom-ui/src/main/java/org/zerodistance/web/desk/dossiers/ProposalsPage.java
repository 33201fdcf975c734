package org.zerodistance.web.desk.dossiers;

import java.util.List;
import java.util.Optional;
import org.zerodistance.insight.proposals.LastSearch;
import org.zerodistance.insight.proposals.ProposalRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The list of proposed dossiers. */
public record ProposalsPage(List<ProposalRow> proposals, Optional<LastSearch> last)
    implements HtmlPage {
  public ProposalsPage {
    proposals = List.copyOf(proposals);
  }
}
