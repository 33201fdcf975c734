package org.zerodistance.web.desk.dossiers;

import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The form for a dossier of somebody's own making. */
public record NewDossierPage(Form form) implements HtmlPage {}
