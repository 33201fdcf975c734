package org.zerodistance.web.admin.house;

import java.util.List;
import org.zerodistance.cases.archive.ImportRuns;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** Taking a file of inquiries in, and what was taken in before. */
public record ImportPage(Form form, List<BoardRow> boards, List<ImportRuns.ImportRun> runs)
    implements HtmlPage {}
