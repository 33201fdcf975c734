package org.zerodistance.web.desk.dossiers;

import java.util.List;
import java.util.Optional;
import org.zerodistance.foundation.audit.TimelineRow;
import org.zerodistance.insight.dossiers.DossierPage;
import org.zerodistance.insight.dossiers.DossierState;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * One dossier as the newsroom works on it.
 *
 * @param moves the states that the one who is signed in may move it to
 * @param mayShow whether the one who is signed in may make it public, or take it back
 * @param section the form that came back with errors; empty when none
 */
public record DossierSheet(
    DossierPage dossier,
    Optional<PlacesMap> map,
    List<TimelineRow> history,
    List<DossierState> moves,
    boolean mayShow,
    String section,
    Form form)
    implements HtmlPage {
  public DossierSheet {
    history = List.copyOf(history);
    moves = List.copyOf(moves);
  }

  /** The form of one section: with what was typed if it is the one that came back. */
  public Form formOf(String name) {
    return section.equals(name) ? form : Form.empty();
  }
}
