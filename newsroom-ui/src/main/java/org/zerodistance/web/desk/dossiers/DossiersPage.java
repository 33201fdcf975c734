package org.zerodistance.web.desk.dossiers;

import java.util.List;
import java.util.Optional;
import org.zerodistance.insight.dossiers.DossierRow;
import org.zerodistance.insight.dossiers.DossierState;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The newsroom's dossiers.
 *
 * @param state the one that the list is narrowed to; empty when all are shown
 * @param proposals how many wait
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
