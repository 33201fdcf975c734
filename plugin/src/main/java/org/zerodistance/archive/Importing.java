package org.zerodistance.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.zerodistance.offices.BoardDirectory;
import org.zerodistance.offices.BoardRow;
import org.zerodistance.offices.TopicId;
import org.zerodistance.offices.TopicRow;
import org.zerodistance.offices.TopicTree;
import org.zerodistance.platform.HouseZone;
import org.zerodistance.viewers.Role;
import org.zerodistance.viewers.Viewer;

/**
 * Imports a file, a hundred rows a transaction, telling how far it is. Not itself a transaction:
 * what was taken stays taken when the rest breaks off, and the next run goes on from there.
 */
@Dependent
public class Importing {
  private static final int BATCH = 100;

  private final RowTaking taking;
  private final ImportRuns runs;
  private final ArchiveBoard archiveBoard;
  private final BoardDirectory boards;
  private final TopicTree topics;
  private final HouseZone zone;

  @Inject
  Importing(
      RowTaking taking,
      ImportRuns runs,
      ArchiveBoard archiveBoard,
      BoardDirectory boards,
      TopicTree topics,
      HouseZone zone) {
    this.taking = taking;
    this.runs = runs;
    this.archiveBoard = archiveBoard;
    this.boards = boards;
    this.topics = topics;
    this.zone = zone;
  }

  /**
   * @param boardSlug where the inquiries go; empty means a board “archive”, made when it is not
   *     there
   * @param dryRun reads and checks everything and stores nothing
   * @throws ArchiveProblem when the file as a whole cannot be read
   */
  public ImportReport run(
      String fileName,
      byte[] file,
      Optional<String> boardSlug,
      boolean dryRun,
      Viewer by,
      Consumer<ImportProgress> progress) {
    by.require(Role.ADMINISTRATOR);
    ArchiveFile.Content content = new ArchiveFile(zone.get()).read(file);
    Optional<BoardRow> board =
        boardSlug
            .map(slug -> Optional.of(boards.get(slug)))
            .orElseGet(() -> dryRun ? archiveBoard.find() : Optional.of(archiveBoard.get(by)));
    int total = content.rows().size() + content.refused().size();
    List<RefusedRow> refused = new ArrayList<>(content.refused());
    ImportRuns.RunId run = runs.begin(fileName, board.map(BoardRow::id), dryRun, total, by);
    Map<String, TopicId> topicsByName = topics();
    int taken = 0;
    int skipped = 0;
    boolean whole = false;
    try {
      for (int from = 0; from < content.rows().size(); from += BATCH) {
        List<ArchiveRow> batch =
            content.rows().subList(from, Math.min(from + BATCH, content.rows().size()));
        RowTaking.Taken some = taking.take(batch, board, topicsByName, dryRun, refused);
        taken += some.taken();
        skipped += some.skipped();
        progress.accept(
            new ImportProgress(
                taken + skipped + refused.size(), total, taken, skipped, refused.size()));
      }
      whole = true;
    } finally {
      refused.sort(java.util.Comparator.comparingLong(RefusedRow::line));
      runs.end(run, new ImportReport(total, taken, skipped, refused), whole, by);
    }
    return new ImportReport(total, taken, skipped, refused);
  }

  /** By full path and, where it is the only one, by name. */
  private Map<String, TopicId> topics() {
    Map<String, TopicId> byName = new HashMap<>();
    for (TopicRow topic : topics.all()) {
      byName.putIfAbsent(topic.name(), topic.id());
    }
    topics.all().forEach(topic -> byName.put(topic.path(), topic.id()));
    return byName;
  }
}
