package org.zerodistance.cases.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.city.offices.TopicId;
import org.zerodistance.city.offices.TopicRow;
import org.zerodistance.city.offices.TopicTree;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.HouseZone;

/**
 * Imports a file, a hundred rows per transaction, and reports its progress. Not itself a
 * transaction: rows stored so far remain when the import is interrupted, and the next run continues
 * from there.
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

  /** A file that has been read and is ready to be imported. */
  public static final class Prepared {
    private final ArchiveFile.ArchiveContent archiveContent;
    private final Optional<BoardRow> board;
    private final boolean dryRun;
    private final ImportRuns.RunId run;

    private Prepared(
        ArchiveFile.ArchiveContent archiveContent,
        Optional<BoardRow> board,
        boolean dryRun,
        ImportRuns.RunId run) {
      this.archiveContent = archiveContent;
      this.board = board;
      this.dryRun = dryRun;
      this.run = run;
    }

    /** The id under which the run is listed. */
    public ImportRuns.RunId run() {
      return run;
    }

    private int total() {
      return archiveContent.rows().size() + archiveContent.refused().size();
    }
  }

  /**
   * Reads the whole file and begins a run.
   *
   * @param boardSlug the board for the inquiries; empty means a board “archive”, created if
   *     necessary
   * @param dryRun checks everything but stores no inquiry
   * @throws ArchiveProblem when the file as a whole cannot be read
   */
  public Prepared prepare(
      String fileName, byte[] file, Optional<String> boardSlug, boolean dryRun, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    ArchiveFile.ArchiveContent archiveContent = new ArchiveFile(zone.get()).read(file);
    Optional<BoardRow> board =
        boardSlug
            .map(slug -> Optional.of(boards.get(slug)))
            .orElseGet(() -> dryRun ? archiveBoard.find() : Optional.of(archiveBoard.get(by)));
    int total = archiveContent.rows().size() + archiveContent.refused().size();
    return new Prepared(
        archiveContent,
        board,
        dryRun,
        runs.begin(fileName, board.map(BoardRow::id), dryRun, total, by));
  }

  /** Imports a prepared file and reports the progress after each batch. */
  public ImportReport take(Prepared prepared, Viewer by, Consumer<ImportProgress> progress) {
    by.require(Role.ADMINISTRATOR);
    int total = prepared.total();
    List<ArchiveRow> rows = prepared.archiveContent.rows();
    List<RefusedRow> refused = new ArrayList<>(prepared.archiveContent.refused());
    Map<String, TopicId> topicsByName = topics();
    int taken = 0;
    int skipped = 0;
    boolean whole = false;
    try {
      for (int from = 0; from < rows.size(); from += BATCH) {
        List<ArchiveRow> batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
        RowTaking.Taken some = take(batch, prepared, topicsByName);
        taken += some.taken();
        skipped += some.skipped();
        refused.addAll(some.refused());
        ImportProgress now =
            new ImportProgress(
                taken + skipped + refused.size(), total, taken, skipped, refused.size());
        runs.progress(prepared.run, now);
        progress.accept(now);
      }
      whole = true;
    } finally {
      refused.sort(Comparator.comparingLong(RefusedRow::line));
      runs.end(prepared.run, new ImportReport(total, taken, skipped, refused), whole, by);
    }
    return new ImportReport(total, taken, skipped, refused);
  }

  /**
   * Tries once more when a concurrent import stored the same rows first; they are then found as
   * existing.
   */
  private RowTaking.Taken take(
      List<ArchiveRow> batch, Prepared prepared, Map<String, TopicId> topicsByName) {
    try {
      return taking.take(batch, prepared.board, topicsByName, prepared.dryRun);
    } catch (UnableToExecuteStatementException faster) {
      return taking.take(batch, prepared.board, topicsByName, prepared.dryRun);
    }
  }

  /** The topics by full path and, where the name is unique, by name. */
  private Map<String, TopicId> topics() {
    Map<String, TopicId> byName = new HashMap<>();
    for (TopicRow topic : topics.all()) {
      byName.putIfAbsent(topic.name(), topic.id());
    }
    topics.all().forEach(topic -> byName.put(topic.path(), topic.id()));
    return byName;
  }
}
