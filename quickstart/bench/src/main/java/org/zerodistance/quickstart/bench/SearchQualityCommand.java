package org.zerodistance.quickstart.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zerodistance.quickstart.Pause;
import org.zerodistance.quickstart.judged.JudgedQueries;
import org.zerodistance.quickstart.launch.DataFolder;
import org.zerodistance.quickstart.launch.Import;
import org.zerodistance.quickstart.launch.ImportFile;
import org.zerodistance.quickstart.launch.Run;
import org.zerodistance.quickstart.launch.Settings;
import org.zerodistance.quickstart.process.Port;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * {@code zd bench search}: measures the quality of the search on a demo city and, if the folder
 * exists beside the project, on real inquiries.
 */
final class SearchQualityCommand {
  private static final String NEIGHBOUR = "shared/data/inquiries-answered.csv";

  /** The real inquiries are older than any demo city. */
  private static final String OLD = "&to=2021-01-01";

  private static final int WORST = 8;

  /** A row of the file begins with number, author and title. */
  private static final Pattern TITLE =
      Pattern.compile("^[0-9]+,[^,]*,(\"(?:[^\"]|\"\")*\"|[^,]*),");

  private final Settings settings;
  private final Terminal terminal;

  SearchQualityCommand(Settings settings, Terminal terminal) {
    this.terminal = terminal;
    int port = Port.free();
    this.settings =
        new Settings(
            settings.root(),
            settings.data().resolve("bench").resolve("search"),
            settings.cache(),
            "127.0.0.1",
            port,
            "http://localhost:" + port,
            settings.heap(),
            Optional.of(true),
            Optional.empty(),
            Optional.empty());
  }

  /**
   * Measures.
   *
   * @param beside another measurement that runs when the city is filled
   */
  void measure(Consumer<URI> beside) {
    DataFolder data = new DataFolder(settings.data());
    FileLock lock = data.lock();
    try {
      new Run(settings, data, terminal).up(true).start();
      String house = "http://127.0.0.1:" + settings.port();
      JudgedQueries demo = JudgedQueries.demoCity();
      await(demo, house, "&from=2021-01-01", 60);
      tell("demo city", demo.ask(house, "&from=2021-01-01"));
      Path neighbour = settings.root().toAbsolutePath().resolveSibling(NEIGHBOUR);
      if (Files.isReadable(neighbour)) {
        List<String> titles = titles(neighbour);
        new Import(settings, terminal)
            .send(ImportFile.of(List.of(neighbour.toString()), settings.root()), settings.port());
        JudgedQueries real = JudgedQueries.neighbourData(titles);
        await(real, house, OLD, titles.size() - 1L);
        tell("../" + NEIGHBOUR, real.ask(house, OLD));
      } else {
        terminal.line("There is no ../" + NEIGHBOUR + ", so only the demo city was measured.");
      }
      beside.accept(URI.create(house));
    } catch (IOException e) {
      throw new LaunchProblem(
          LaunchProblem.Code.SERVER_DIED, "The house did not answer: " + e.getMessage(), e);
    } finally {
      Run.release(lock);
    }
  }

  private void await(JudgedQueries queries, String house, String narrowing, long least)
      throws IOException {
    terminal.step("Waiting for the index");
    while (queries.total(house, narrowing).orElse(0L) < least) {
      Pause.brief();
    }
    terminal.done();
  }

  private void tell(String what, JudgedQueries.Score score) {
    terminal.line(
        "%s: %d queries, nDCG@10 %.3f, MRR %.3f"
            .formatted(what, score.marks().size(), score.ndcg(), score.mrr()));
    for (JudgedQueries.Mark mark : score.worst(WORST)) {
      terminal.line("  %.3f  %s  →  %s".formatted(mark.ndcg(), mark.query(), mark.first()));
    }
  }

  private static List<String> titles(Path file) throws IOException {
    List<String> titles = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Matcher row = TITLE.matcher(line);
      if (row.find()) {
        titles.add(row.group(1).replace("\"", ""));
      }
    }
    return titles;
  }
}
