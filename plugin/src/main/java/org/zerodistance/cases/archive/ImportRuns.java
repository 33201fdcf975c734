package org.zerodistance.cases.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.retention.RetentionDelete;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.foundation.retention.RetentionTask;

/** Reads and writes the table {@code import_run}: time, person and result of each import. */
@Dependent
public class ImportRuns implements RetentionTask {
  /** The id of an import run. */
  public record RunId(long value) implements LongId {
    @Override
    public String toString() {
      return Long.toString(value);
    }
  }

  /** The state of an import run. */
  public enum RunState {
    RUNNING,
    FINISHED,
    BROKEN_OFF
  }

  /** An import run in the list on the admin page. */
  public record ImportRun(
      RunId id,
      String fileName,
      Optional<String> boardName,
      boolean dryRun,
      RunState state,
      Instant startedAt,
      Optional<Instant> endedAt,
      int total,
      int taken,
      int skipped,
      int refused) {
    public int done() {
      return taken + skipped + refused;
    }
  }

  private static final String SELECT =
      """
      SELECT r.id, r.file_name, b.name AS board_name, r.dry_run, r.state, r.started_at, r.ended_at, r.total, r.taken,
        r.skipped, r.refused
      FROM import_run r LEFT JOIN board b ON b.id = r.board_id
      """;

  private final Jdbi jdbi;
  private final EventLog log;
  private final Clock clock;

  @Inject
  ImportRuns(Jdbi jdbi, EventLog log, Clock clock) {
    this.jdbi = jdbi;
    this.log = log;
    this.clock = clock;
  }

  /** The latest twenty runs. */
  public List<ImportRun> latest(Viewer by) {
    by.require(Role.ADMINISTRATOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "ORDER BY r.started_at DESC, r.id DESC LIMIT 20")
                .mapTo(ImportRun.class)
                .list());
  }

  /** The refused rows of a run as CSV; empty when there were none. */
  public Optional<String> rejects(RunId id, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT rejects FROM import_run WHERE id = :id AND rejects IS NOT NULL")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
  }

  /** One run, for the page that shows its progress. */
  public Optional<ImportRun> find(RunId id, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "WHERE r.id = :id")
                .bind("id", id)
                .mapTo(ImportRun.class)
                .findOne());
  }

  /** Stores the progress of a run. */
  @Transactional
  public void progress(RunId id, ImportProgress now) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    "UPDATE import_run SET taken = :taken, skipped = :skipped, refused = :refused WHERE id = :id")
                .bind("taken", now.taken())
                .bind("skipped", now.skipped())
                .bind("refused", now.refused())
                .bind("id", id)
                .execute());
  }

  @Transactional
  public RunId begin(
      String fileName, Optional<BoardId> board, boolean dryRun, int total, Viewer by) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO import_run (file_name, board_id, dry_run, state, started_by, started_at, total)
                    VALUES (:file, :board, :dry, :state, :by, :now, :total)
                    """)
                .bind("file", fileName.length() > 200 ? fileName.substring(0, 200) : fileName)
                .bind("board", board.orElse(null))
                .bind("dry", dryRun)
                .bind("state", RunState.RUNNING)
                .bind("by", by.person().orElse(null))
                .bind("now", clock.instant())
                .bind("total", total)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(RunId.class)
                .one());
  }

  @Transactional
  public void end(RunId id, ImportReport report, boolean whole, Viewer by) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE import_run SET state = :state, ended_at = :now, taken = :taken, skipped = :skipped,
                      refused = :refused, rejects = :rejects WHERE id = :id
                    """)
                .bind("state", whole ? RunState.FINISHED : RunState.BROKEN_OFF)
                .bind("now", clock.instant())
                .bind("taken", report.taken())
                .bind("skipped", report.skipped())
                .bind("refused", report.refused().size())
                .bind("rejects", report.refused().isEmpty() ? null : report.rejects())
                .bind("id", id)
                .execute());
    log.append(
        EventEntry.of(
                EventType.IMPORT_FINISHED,
                Subject.IMPORT,
                id,
                Audience.NEWSROOM,
                ActorKind.NEWSROOM)
            .by(by)
            .with("taken", report.taken())
            .with("skipped", report.skipped())
            .with("refused", report.refused().size()));
  }

  @Override
  public RetentionRule rule() {
    return RetentionRule.IMPORT_RUNS;
  }

  @Override
  public int deleteBefore(Instant before, int most) {
    return RetentionDelete.execute(
        jdbi,
        """
        DELETE FROM import_run WHERE started_at < :before ORDER BY started_at LIMIT :most
        """,
        before,
        most);
  }
}
