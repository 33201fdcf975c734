package org.zerodistance.newsroom.dossiers;

import java.util.List;
import java.util.Optional;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.proposals.LastSearch;
import org.zerodistance.proposals.ProposalRow;

/** What the house thinks is one problem. */
public record ProposalsPage(List<ProposalRow> proposals, Optional<LastSearch> last)
    implements HtmlPage {
  public ProposalsPage {
    proposals = List.copyOf(proposals);
  }
}
