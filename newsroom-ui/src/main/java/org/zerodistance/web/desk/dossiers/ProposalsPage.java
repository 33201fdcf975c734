package org.zerodistance.web.desk.dossiers;

import java.util.List;
import java.util.Optional;
import org.zerodistance.insight.proposals.LastSearch;
import org.zerodistance.insight.proposals.ProposalRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The list of proposed dossiers.
 *
 * @param searching whether a node is searching or is about to
 */
public record ProposalsPage(
    List<ProposalRow> proposals, Optional<LastSearch> last, boolean searching) implements HtmlPage {
  public ProposalsPage {
    proposals = List.copyOf(proposals);
  }
}
