package org.zerodistance.foundation.retention;

import java.time.Duration;
import java.util.Locale;

/**
 * The retention periods of all rows and files that are deleted after some time. Administrators find
 * them at {@code /admin/jobs}; the messages {@code retention.} and {@code retention.why.} with the
 * lower-case name describe each rule and its reason.
 */
public enum RetentionRule {
  /**
   * Keys of submitted forms, by {@code created_at}. A form is submitted again within minutes, or
   * from a page that stayed open for some days. Keys of the archive are kept, because they prevent
   * a second import of the same file from adding its cases twice.
   */
  SUBMISSION_KEYS("submission_key", Duration.ofDays(30)),

  /** One-time links, used or not, by {@code expires_at}. Expired links have no effect. */
  ONE_TIME_LINKS("one_time_link", Duration.ofDays(7)),

  /** Sessions, by {@code expires_at}. Expired sessions have no use and contain the browser. */
  SESSIONS("login_session", Duration.ofDays(1)),

  /**
   * Events of the type {@code signed_in}, by {@code at}. Sign-in times are personal data, which
   * investigations need for a year at most.
   */
  SIGN_INS("event", Duration.ofDays(365)),

  /** Matches of saved searches, by {@code found_at}. No digest waits for a year. */
  SAVED_MATCHES("saved_match", Duration.ofDays(365)),

  /** Sent and abandoned mails, by {@code finished_at}. Complaints arrive within weeks. */
  MAILS("outgoing_mail", Duration.ofDays(30)),

  /**
   * Import runs, by {@code started_at}. They contain the refused rows, with personal data; the
   * audit records the run itself.
   */
  IMPORT_RUNS("import_run", Duration.ofDays(180)),

  /** Comparisons of the search indexes, by {@code started_at}. A year shows a trend. */
  INDEX_CHECKS("index_check", Duration.ofDays(365)),

  /** Nightly searches for proposals, by {@code day}. Pages show the last one only. */
  PROPOSAL_SEARCHES("dossier_search", Duration.ofDays(365)),

  /**
   * Drafts of answers, by {@code saved_at}. Publishing an answer deletes its draft; a draft that is
   * unchanged for half a year belongs to a case that was closed, withdrawn or rerouted.
   */
  REPLY_DRAFTS("reply_draft", Duration.ofDays(180)),

  /** Photos that readers without an account uploaded but never submitted, by {@code added_at}. */
  STAGED_PHOTOS("photo", Duration.ofDays(1)),

  /** Photos that accounts uploaded but never submitted. Drafts of answers refer to them. */
  STAGED_PHOTOS_OF_ACCOUNTS("photo", Duration.ofDays(30)),

  /**
   * Photo files without a row, by the file's age: the transaction was rolled back, or the node
   * stopped before it deleted the file. No transaction takes a day.
   */
  PHOTO_FILES("photo", Duration.ofDays(1));

  private final String table;
  private final Duration age;

  RetentionRule(String table, Duration age) {
    this.table = table;
    this.age = age;
  }

  public String table() {
    return table;
  }

  /** The time between the date that the rule names and the deletion. */
  public Duration age() {
    return age;
  }

  /** The name in the database, in metrics and in messages: lower case with underscores. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
