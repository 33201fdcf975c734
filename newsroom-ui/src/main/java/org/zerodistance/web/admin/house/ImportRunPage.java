package org.zerodistance.web.admin.house;

import java.util.Optional;
import org.zerodistance.cases.archive.ImportRuns;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The progress or the result of one import. */
public record ImportRunPage(ImportRuns.ImportRun run, Optional<String> rejects)
    implements HtmlPage {
  public int share() {
    return run.total() == 0 ? 100 : run.done() * 100 / run.total();
  }
}
