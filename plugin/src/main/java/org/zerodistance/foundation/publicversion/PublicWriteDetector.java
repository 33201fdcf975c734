package org.zerodistance.foundation.publicversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Detects every statement that may change public data: all except those that only read and those
 * that only write tables that appear on no page for readers without an account, or only on pages
 * that may be late (statistics are counted in the background). An unknown table counts, and so does
 * a statement that is not understood, so that a forgotten table costs time but never shows stale
 * data.
 */
@ApplicationScoped
class PublicWriteDetector implements SqlLogger {
  static final Set<String> QUIET =
      Set.of(
          "asker",
          "assignment",
          "assignment_contact",
          "assignment_inquiry",
          "assignment_note",
          "dossier_proposal",
          "dossier_proposal_inquiry",
          "dossier_search",
          "import_run",
          "index_check",
          "index_rebuild",
          "indexed_news",
          "inquiry_number",
          "login_session",
          "mail_stop",
          "moderation_batch",
          "moderation_task",
          "notebook_wording",
          "one_time_link",
          "outbox",
          "outgoing_mail",
          "public_version",
          "recurring_job",
          "reply_draft",
          "reply_template",
          "retention_run",
          "return_reason",
          "saved_match",
          "saved_search",
          "statistics_figure",
          "statistics_period",
          "story_comment",
          "story_number",
          "story_source_check",
          "submission_key",
          "tip",
          "visit");

  /** The program has few distinct statements, because values are bound. */
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  /**
   * Whether the transaction of this thread has changed public data; absent outside of a
   * transaction.
   */
  private final ThreadLocal<Boolean> changed = new ThreadLocal<>();

  /** Set while this thread does work that is not public. */
  private final ThreadLocal<Boolean> unseen = new ThreadLocal<>();

  private final Instance<PublicVersion> version;

  @Inject
  PublicWriteDetector(Instance<PublicVersion> version) {
    this.version = version;
  }

  /** For the container's proxy only. */
  protected PublicWriteDetector() {
    this(null);
  }

  @Override
  public void logAfterExecution(StatementContext context) {
    if (counts(context)) {
      if (changed.get() == null) {
        version.get().count();
      } else {
        changed.set(true);
      }
    }
  }

  /**
   * A failed statement may have written some of its rows, if the transaction continues in spite of
   * it.
   */
  @Override
  public void logException(StatementContext context, SQLException failure) {
    if (changed.get() != null && counts(context)) {
      changed.set(true);
    }
  }

  private boolean counts(StatementContext context) {
    String sql = context.getRawSql();
    return unseen.get() == null
        && (sql == null || known.computeIfAbsent(sql, PublicWriteDetector::mayChange));
  }

  /** Whether the calling thread is in a transaction. */
  boolean inTransaction() {
    return changed.get() != null;
  }

  /**
   * Runs the work of a transaction; if it has changed public data, counts the change at the end.
   */
  Object during(Callable<Object> work) throws Exception {
    if (changed.get() != null) {
      return work.call();
    }
    changed.set(false);
    try {
      Object result = work.call();
      if (changed.get()) {
        version.get().count();
      }
      return result;
    } finally {
      changed.remove();
    }
  }

  <T> T unseen(Supplier<T> work) {
    if (unseen.get() != null) {
      return work.get();
    }
    unseen.set(true);
    try {
      return work.get();
    } finally {
      unseen.remove();
    }
  }

  static boolean mayChange(String sql) {
    return WrittenTables.of(sql).map(written -> !QUIET.containsAll(written)).orElse(true);
  }
}
