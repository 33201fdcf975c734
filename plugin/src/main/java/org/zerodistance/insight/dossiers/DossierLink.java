package org.zerodistance.insight.dossiers;

/** That a case is part of a dossier, for the case's page. */
public record DossierLink(DossierId id, String title, DossierState state, boolean shown) {}
