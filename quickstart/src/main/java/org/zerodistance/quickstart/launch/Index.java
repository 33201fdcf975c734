package org.zerodistance.quickstart.launch;

import com.fasterxml.jackson.databind.JsonNode;
import org.zerodistance.quickstart.Pause;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * {@code zd reindex} and {@code zd verify-index}: has the application build or compare its search
 * index and shows how far it is. Ctrl-C ends the watching, not the work.
 */
public final class Index {
  private final Operator operator;
  private final Terminal terminal;

  public Index(Settings settings, Terminal terminal) {
    this.operator = new Operator(settings, terminal);
    this.terminal = terminal;
  }

  public void rebuild() {
    operator.with(
        () -> {
          JsonNode asked = IndexReport.parse(operator.post("index/rebuild"));
          terminal.step("Building the search index anew");
          IndexReport report = new IndexReport(terminal, asked.path("rebuild").path("id").asLong());
          report.rebuild(asked);
          while (report.isRunning()) {
            Pause.longer();
            report.rebuild(IndexReport.parse(operator.get("index")));
          }
          terminal.done();
          terminal.line(report.rebuilt());
        });
  }

  public void back() {
    operator.with(
        () -> {
          JsonNode now = IndexReport.parse(operator.post("index/back"));
          terminal.line("Searches go to " + now.path("index").asText() + " again.");
          compare(true);
        });
  }

  /** Ends with a problem when they differ and were not made the same. */
  public void verify(boolean repair) {
    operator.with(() -> compare(repair));
  }

  private void compare(boolean repair) {
    terminal.step("Comparing the index with the database");
    IndexReport report = new IndexReport(terminal, 0);
    operator.post("index/verify?repair=" + repair, report::comparison);
    terminal.done();
    report.differences().forEach(terminal::line);
    terminal.line(report.compared());
    if (!repair && report.drift() > 0) {
      throw new LaunchProblem(
          LaunchProblem.Code.INDEX_TROUBLE,
          "The index differs from the database: mend it with ./zd verify-index --repair");
    }
  }
}
