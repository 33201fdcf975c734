package org.zerodistance.quickstart.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zerodistance.quickstart.Pause;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * {@code zd reindex} and {@code zd verify-index}: lets the application rebuild or compare its
 * search indexes, the public one and the staff's, and shows the progress. Ctrl-C ends the display,
 * not the work.
 */
public final class IndexCommands {
  /** The two indexes. */
  public enum View {
    PUBLIC("everybody's"),
    STAFF("the staff's");

    private final String whose;

    View(String whose) {
      this.whose = whose;
    }

    private String query() {
      return "?view=" + name().toLowerCase(Locale.ROOT);
    }
  }

  private final OperatorClient operator;
  private final Terminal terminal;

  public IndexCommands(Settings settings, Terminal terminal) {
    this.operator = new OperatorClient(settings, terminal);
    this.terminal = terminal;
  }

  /** Requests all rebuilds at once and shows one after the other. */
  public void rebuild(List<View> views) {
    operator.with(
        () -> {
          Map<View, JsonNode> asked = new EnumMap<>(View.class);
          for (View view : views) {
            asked.put(view, IndexReport.parse(operator.post("index/rebuild" + view.query())));
          }
          asked.forEach(this::watch);
        });
  }

  private void watch(View view, JsonNode asked) {
    terminal.step("Building " + view.whose + " search index anew");
    IndexReport report = new IndexReport(terminal, asked.path("rebuild").path("id").asLong());
    report.rebuild(asked);
    while (report.isRunning()) {
      Pause.longer();
      report.rebuild(IndexReport.parse(operator.get("index" + view.query())));
    }
    terminal.done();
    terminal.line(report.rebuilt());
  }

  public void back(List<View> views) {
    operator.with(
        () -> {
          for (View view : views) {
            JsonNode now = IndexReport.parse(operator.post("index/back" + view.query()));
            terminal.line("Searches go to " + now.path("index").asText() + " again.");
            compare(view, true);
          }
        });
  }

  /** Ends with a problem when differences from the database remain. */
  public void verify(List<View> views, boolean repair) {
    operator.with(
        () -> {
          long drift = views.stream().mapToLong(view -> compare(view, repair)).sum();
          if (!repair && drift > 0) {
            throw new LaunchProblem(
                LaunchProblem.Code.INDEX_TROUBLE,
                "The index differs from the database: mend it with ./zd verify-index --repair");
          }
        });
  }

  private long compare(View view, boolean repair) {
    terminal.step("Comparing " + view.whose + " index with the database");
    IndexReport report = new IndexReport(terminal, 0);
    operator.post("index/verify" + view.query() + "&repair=" + repair, report::comparison);
    terminal.done();
    report.differences().forEach(terminal::line);
    terminal.line(report.compared());
    return report.drift();
  }
}
