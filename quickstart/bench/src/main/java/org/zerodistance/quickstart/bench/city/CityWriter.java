package org.zerodistance.quickstart.bench.city;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Writes the rows of a city into files, one per table and chunk, in the order of the cases. Counts
 * the values that the product stores as counters.
 */
public final class CityWriter {
  static final long FIRST_NUMBER = 1_000_001;

  private final GeneratedCity city;
  private final CityPlan plan;
  private final CaseGenerator cases;
  private final StoryGenerator stories;
  private final int[] received;
  private final int[] answered;
  private int next;

  public CityWriter(GeneratedCity city) {
    this.city = city;
    this.plan = new CityPlan(city.seed());
    this.cases = new CaseGenerator(city, plan);
    this.stories = new StoryGenerator(city, plan);
    this.received = new int[plan.boards.size() + 1];
    this.answered = new int[plan.boards.size() + 1];
  }

  /** The number of cases written. */
  public int written() {
    return next;
  }

  public boolean done() {
    return next == city.inquiries();
  }

  /** Writes the data before the first case. */
  public void writeBeginning(Path folder) throws IOException {
    try (Files files = new Files(folder)) {
      setting(files, "house.name", "汐川零距离");
      setting(files, "house.name_en", "Xichuan Zero Distance");
      setting(files, "house.paper", "汐川日报");
      setting(files, "house.paper_en", "Xichuan Daily");
      setting(files, "house.zone", "Asia/Shanghai");
      CityMasterData.write(files, city, plan);
    }
  }

  private void setting(Files files, String name, String value) throws IOException {
    files.of(CityTable.SETTING).row(name, value, city.until());
  }

  /** Writes the next cases, at most {@code most}. */
  public void writeCases(Path folder, int most) throws IOException {
    try (Files files = new Files(folder)) {
      int end = Math.min(city.inquiries(), next + most);
      for (; next < end; next++) {
        CityCase one = cases.make(next);
        write(files, one);
        for (StoryGenerator.CityStory story : stories.of(one).stream().toList()) {
          StoryRows.write(files, story, plan);
        }
      }
    }
  }

  /** Writes the counters, after the last case. */
  public void writeFigures(Path folder) throws IOException {
    try (Files files = new Files(folder)) {
      for (CityPlan.Board board : plan.boards) {
        files
            .of(CityTable.BOARD_FIGURE)
            .row(board.id(), received[board.id()], answered[board.id()]);
      }
    }
  }

  private void write(Files files, CityCase c) throws IOException {
    if (c.listed()) {
      received[c.board().id()]++;
      answered[c.board().id()] += c.answered() ? 1 : 0;
    }
    boolean routed = c.admittedAt() != null;
    Instant first = c.answered() ? c.answers().get(0).at() : null;
    Instant last = c.answered() ? c.answers().get(c.answers().size() - 1).at() : null;
    Integer office = routed ? c.board().office().id() : null;
    files.of(CityTable.INQUIRY_NUMBER).row(c.number());
    files
        .of(CityTable.INQUIRY)
        .row(
            c.id(),
            c.number(),
            c.board().id(),
            office,
            c.topic(),
            c.kind(),
            c.title(),
            c.body(),
            c.place(),
            c.lat(),
            c.lng(),
            c.asker().label(),
            c.visibility(),
            c.moderation(),
            c.handling(),
            c.officeOutcome(),
            c.readerOutcome(),
            "none",
            "web",
            c.submittedAt(),
            c.admittedAt(),
            first,
            last,
            c.answers().size(),
            0,
            c.meToos().size(),
            c.events().size());
    SeededRandom random = SeededRandom.of(city.seed() + 1, c.index());
    files
        .of(CityTable.ASKER)
        .row(c.id(), c.asker().person(), c.asker().name(), c.asker().phone(), null, hex(random));
    for (Instant voice : c.meToos()) {
      files.of(CityTable.ME_TOO).row(c.id(), hex(random), voice);
    }
    history(files, c, office);
  }

  private void history(Files files, CityCase c, Integer office) throws IOException {
    for (CityCase.Happening e : c.events()) {
      files
          .of(CityTable.EVENT)
          .row(
              e.at(),
              "inquiry",
              c.id(),
              e.type(),
              e.audience(),
              e.actor(),
              e.person(),
              e.office(),
              e.data());
    }
    for (CityCase.Task t : c.tasks()) {
      files
          .of(CityTable.MODERATION_TASK)
          .row(
              c.id(),
              t.cause(),
              t.at(),
              t.doneAt(),
              t.by(),
              t.decision(),
              t.doneAt() == null ? 0 : 1);
    }
    if (c.clock() != null) {
      CityCase.Clock k = c.clock();
      files
          .of(CityTable.DEADLINE)
          .row(
              c.id(),
              office,
              "first_reply",
              Phrases.KINDS.indexOf(c.kind()) + 1,
              k.workingDays(),
              k.startedAt(),
              k.dueAt(),
              k.endedAt(),
              k.ending(),
              k.ending() == null ? 0 : 1);
    }
    if (c.question() != null) {
      CityCase.Question q = c.question();
      files
          .of(CityTable.OFFICE_QUESTION)
          .row(c.id(), office, plan.spokesperson(office), q.text(), q.at(), q.answeredAt());
    }
    for (CityCase.Remark r : c.remarks()) {
      files.of(CityTable.REMARK).row(c.id(), r.text(), "admitted", r.at(), r.at(), 1);
    }
    for (CityCase.Answer a : c.answers()) {
      files
          .of(CityTable.REPLY)
          .row(
              c.id(),
              office,
              plan.spokesperson(office),
              html(List.of(a.text().split("\n", -1))),
              a.text(),
              a.outcome(),
              a.at());
    }
  }

  static String html(List<String> paragraphs) {
    return "<p>" + String.join("</p><p>", paragraphs) + "</p>";
  }

  private static String hex(SeededRandom random) {
    return HexFormat.of().formatHex(random.bytes(32));
  }

  /** The files of one chunk, each opened for its first row. */
  static final class Files implements AutoCloseable {
    private final Path folder;
    private final Map<CityTable, RowFile> open = new EnumMap<>(CityTable.class);

    Files(Path folder) throws IOException {
      this.folder = java.nio.file.Files.createDirectories(folder);
    }

    RowFile of(CityTable table) throws IOException {
      RowFile file = open.get(table);
      if (file == null) {
        file = new RowFile(folder.resolve(table.table()));
        open.put(table, file);
      }
      return file;
    }

    @Override
    public void close() throws IOException {
      for (RowFile file : open.values()) {
        file.close();
      }
    }
  }
}
