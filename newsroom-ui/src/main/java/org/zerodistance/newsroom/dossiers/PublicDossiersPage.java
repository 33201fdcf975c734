package org.zerodistance.newsroom.dossiers;

import java.util.List;
import java.util.Optional;
import org.zerodistance.dossiers.DossierRow;
import org.zerodistance.newsroom.web.HtmlPage;

/** The dossiers that everybody may see. */
public record PublicDossiersPage(List<DossierRow> dossiers, Optional<String> next, boolean later)
    implements HtmlPage {
  public PublicDossiersPage {
    dossiers = List.copyOf(dossiers);
  }
}
