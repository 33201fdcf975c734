package org.zerodistance.web.site.dossiers;

import java.util.Optional;
import org.zerodistance.insight.dossiers.DossierPage;
import org.zerodistance.web.desk.dossiers.PlacesMap;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** One dossier as everybody sees it. */
public record PublicDossierPage(DossierPage dossier, Optional<PlacesMap> map) implements HtmlPage {}
