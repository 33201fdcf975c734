package org.zerodistance.newsroom.admin;

import java.util.Optional;
import org.zerodistance.archive.ImportRuns;
import org.zerodistance.newsroom.web.HtmlPage;

/** How far one import is, or what came of it. */
public record ImportRunPage(ImportRuns.ImportRun run, Optional<String> rejects)
    implements HtmlPage {
  public int share() {
    return run.total() == 0 ? 100 : run.done() * 100 / run.total();
  }
}
