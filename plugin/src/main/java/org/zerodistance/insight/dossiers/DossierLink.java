package org.zerodistance.insight.dossiers;

/** The membership of a case in a dossier, for the case's page. */
public record DossierLink(DossierId id, String title, DossierState state, boolean shown) {}
