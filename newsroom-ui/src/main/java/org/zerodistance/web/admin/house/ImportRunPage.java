package org.zerodistance.web.admin.house;

import java.util.Optional;
import org.zerodistance.cases.archive.ImportRuns;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** How far one import is, or what came of it. */
public record ImportRunPage(ImportRuns.ImportRun run, Optional<String> rejects)
    implements HtmlPage {
  public int share() {
    return run.total() == 0 ? 100 : run.done() * 100 / run.total();
  }
}
