package org.zerodistance.foundation.publicversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Notices every statement that may change what the public sees: any write, but for those to tables
 * that no page for readers without an account is made of. A table that nobody thought of counts, so
 * that forgetting one costs time and not truth.
 */
@ApplicationScoped
class PublicWriteDetector implements SqlLogger {
  private static final Set<String> QUIET =
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
          "story_comment",
          "story_number",
          "submission_key",
          "tip",
          "visit");

  private static final Pattern WRITE =
      Pattern.compile(
          "\\s*(?:INSERT(?:\\s+IGNORE)?\\s+INTO|REPLACE\\s+INTO|UPDATE|DELETE(?:\\s+\\w+)?\\s+FROM)"
              + "\\s+(\\w+).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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
    String sql = context.getRawSql();
    if (sql == null || known.computeIfAbsent(sql, PublicWriteDetector::mayChange)) {
      if (unseen.get() != null) {
        return;
      }
      if (changed.get() == null) {
        version.get().count();
      } else {
        changed.set(true);
      }
    }
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
    Matcher write = WRITE.matcher(sql);
    return write.matches() && !QUIET.contains(write.group(1).toLowerCase(Locale.ROOT));
  }
}
