package org.zerodistance.newsroom.dossiers;

import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;

/** The form for a dossier of somebody's own making. */
public record NewDossierPage(Form form) implements HtmlPage {}
