package org.zerodistance.newsroom.dossiers;

import java.util.Optional;
import org.zerodistance.dossiers.DossierPage;
import org.zerodistance.newsroom.web.Page;

/** One dossier as everybody sees it. */
public record PublicDossierPage(DossierPage dossier, Optional<PlacesMap> map) implements Page {}
