package org.zerodistance.web.desk.dossiers;

import java.util.List;
import java.util.Optional;
import org.zerodistance.insight.dossiers.DossierRow;
import org.zerodistance.insight.dossiers.DossierState;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The newsroom's list of dossiers.
 *
 * @param state the state by which the list is filtered; empty when all are shown
 * @param proposals the number of open proposals
 */
public record DossiersPage(
    List<DossierRow> dossiers,
    Optional<String> next,
    boolean later,
    List<DossierState> states,
    String state,
    int proposals)
    implements HtmlPage {
  public DossiersPage {
    dossiers = List.copyOf(dossiers);
    states = List.copyOf(states);
  }
}
