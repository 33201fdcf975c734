package org.zerodistance.newsroom.dossiers;

import java.util.Optional;
import org.zerodistance.dossiers.DossierPage;
import org.zerodistance.newsroom.web.HtmlPage;

/** One dossier as everybody sees it. */
public record PublicDossierPage(DossierPage dossier, Optional<PlacesMap> map) implements HtmlPage {}
