package org.zerodistance.web.site.dossiers;

import java.util.Optional;
import org.zerodistance.insight.dossiers.DossierPage;
import org.zerodistance.web.kernel.maps.PlacesMap;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The public page of one dossier. */
public record PublicDossierPage(DossierPage dossier, Optional<PlacesMap> map) implements HtmlPage {}
