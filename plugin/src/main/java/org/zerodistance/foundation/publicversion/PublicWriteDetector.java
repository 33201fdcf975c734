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
 * Notices every statement that may change what the public sees: all but those that only read and
 * those that only write tables of which no page for readers without an account is made, or whose
 * pages may be late (statistics are counted in the background). A table that nobody thought of
 * counts, and so does a statement that is not understood, so that forgetting one costs time and not
 * truth.
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
          "moderation_task",
          "one_time_link",
          "outbox",
          "outgoing_mail",
          "public_version",
          "recurring_job",
          "reply_draft",
          "reply_template",
          "saved_match",
          "saved_search",
          "statistics_figure",
          "statistics_period",
          "story_comment",
          "story_number",
          "submission_key",
          "tip",
          "visit");

  /** The program's statements are few: what changes in them is bound. */
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  /** Whether the transaction of this thread has changed something; absent outside of one. */
  private final ThreadLocal<Boolean> changed = new ThreadLocal<>();

  /** Set while this thread does what the public does not see. */
  private final ThreadLocal<Boolean> unseen = new ThreadLocal<>();

  private final Instance<PublicVersion> version;

  @Inject
  PublicWriteDetector(Instance<PublicVersion> version) {
    this.version = version;
  }

  /** For the container's proxy alone. */
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

  /** What failed may have written some of its rows, when the transaction goes on in spite of it. */
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

  /** Does the work of a transaction; if that has changed something, it counts at the end. */
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
