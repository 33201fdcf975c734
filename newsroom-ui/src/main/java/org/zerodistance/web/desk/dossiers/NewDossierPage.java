package org.zerodistance.web.desk.dossiers;

import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The form for a new dossier. */
public record NewDossierPage(Form form) implements HtmlPage {}
