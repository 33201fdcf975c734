package org.zerodistance.web.desk.reporter;

import java.util.List;
import org.zerodistance.newsroom.assignments.AssignmentRow;
import org.zerodistance.newsroom.notebook.EarlierWording;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** What corrected and removed entries of an assignment's notebook said before. */
public record EarlierWordingsPage(AssignmentRow assignment, List<EarlierWording> wordings)
    implements HtmlPage {
  public EarlierWordingsPage {
    wordings = List.copyOf(wordings);
  }
}
