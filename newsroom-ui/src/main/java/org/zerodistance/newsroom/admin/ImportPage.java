package org.zerodistance.newsroom.admin;

import java.util.List;
import org.zerodistance.archive.ImportRuns;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.offices.BoardRow;

/** Taking a file of inquiries in, and what was taken in before. */
public record ImportPage(Form form, List<BoardRow> boards, List<ImportRuns.ImportRun> runs)
    implements HtmlPage {}
