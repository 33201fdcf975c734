package org.zerodistance.web.desk.dossiers;

import java.util.List;
import java.util.Optional;
import org.zerodistance.foundation.audit.TimelineRow;
import org.zerodistance.insight.dossiers.DossierPage;
import org.zerodistance.insight.dossiers.DossierState;
import org.zerodistance.web.kernel.maps.PlacesMap;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The newsroom's page of one dossier.
 *
 * @param moves the states to which the signed-in person may move it
 * @param mayShow whether the signed-in person may publish it or withdraw it
 * @param section the form that was returned with errors; empty when none
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

  /** The form of one section, with the typed values if it was returned with errors. */
  public Form formOf(String name) {
    return section.equals(name) ? form : Form.empty();
  }
}
