package org.zerodistance.web.admin.house;

import java.util.List;
import org.zerodistance.cases.archive.ImportRuns;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The form to import a file of inquiries, and the list of earlier imports. */
public record ImportPage(Form form, List<BoardRow> boards, List<ImportRuns.ImportRun> runs)
    implements HtmlPage {}
