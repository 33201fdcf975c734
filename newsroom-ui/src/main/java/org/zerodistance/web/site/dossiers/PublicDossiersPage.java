package org.zerodistance.web.site.dossiers;

import java.util.List;
import java.util.Optional;
import org.zerodistance.insight.dossiers.DossierRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The list of public dossiers. */
public record PublicDossiersPage(List<DossierRow> dossiers, Optional<String> next, boolean later)
    implements HtmlPage {
  public PublicDossiersPage {
    dossiers = List.copyOf(dossiers);
  }
}
