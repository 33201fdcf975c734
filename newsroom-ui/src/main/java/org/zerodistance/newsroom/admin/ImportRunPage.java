package org.zerodistance.newsroom.admin;

import java.util.Optional;
import org.zerodistance.archive.ImportRuns;
import org.zerodistance.newsroom.web.Page;

/** How far one import is, or what came of it. */
public record ImportRunPage(ImportRuns.Run run, Optional<String> rejects) implements Page {
  public int share() {
    return run.total() == 0 ? 100 : run.done() * 100 / run.total();
  }
}
