package org.zerodistance.foundation.retention;

import java.time.Duration;
import java.util.Locale;

/**
 * How long what is kept: the one table of retentions. Administrators read it at {@code
 * /admin/jobs}, where {@code retention.} and {@code retention.why.} with the lower-case name say
 * what is deleted and why then.
 */
public enum RetentionRule {
  /**
   * Keys of forms that were sent, by {@code created_at}. A form that comes twice comes within
   * minutes, or from a page left open for some days. Keys of the archive stay: they are what keeps
   * a second import of the same file from doubling its cases.
   */
  SUBMISSION_KEYS("submission_key", Duration.ofDays(30)),

  /** Links that open once, by {@code expires_at}, used or not: they open nothing any more. */
  ONE_TIME_LINKS("one_time_link", Duration.ofDays(7)),

  /** Sessions, by {@code expires_at}: they let nobody in any more and name a browser. */
  SESSIONS("login_session", Duration.ofDays(1)),

  /**
   * Events of the type {@code signed_in}, by {@code at}: after a year nobody asks any more when
   * somebody came in, and it is nobody's business.
   */
  SIGN_INS("event", Duration.ofDays(365)),

  /** What saved searches found, by {@code found_at}: a year is longer than any digest waits. */
  SAVED_MATCHES("saved_match", Duration.ofDays(365)),

  /** Mails that were sent or given up, by {@code finished_at}: complaints come within weeks. */
  MAILS("outgoing_mail", Duration.ofDays(30)),

  /**
   * Runs of the import, by {@code started_at}: they hold the refused rows, which name people. That
   * there was a run stands in the audit.
   */
  IMPORT_RUNS("import_run", Duration.ofDays(180)),

  /** Comparisons of the search indexes, by {@code started_at}: a year shows how they developed. */
  INDEX_CHECKS("index_check", Duration.ofDays(365)),

  /** Nightly searches for proposals, by {@code day}: the last one is what is shown. */
  PROPOSAL_SEARCHES("dossier_search", Duration.ofDays(365)),

  /**
   * Drafts of answers, by {@code saved_at}: an answer deletes its draft, and what nobody touched
   * for half a year belongs to a case that was closed, withdrawn or given to another office.
   */
  REPLY_DRAFTS("reply_draft", Duration.ofDays(180)),

  /** Photos of forms that were never sent, uploaded without an account, by {@code added_at}. */
  STAGED_PHOTOS("photo", Duration.ofDays(1)),

  /** The same of accounts: drafts of answers rest on them. */
  STAGED_PHOTOS_OF_ACCOUNTS("photo", Duration.ofDays(30)),

  /**
   * Files of photos that have no row, by the file's age: their transaction was undone, or the node
   * died before it deleted them. No transaction is open for a day.
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

  /** How long it is kept once it is done with. */
  public Duration age() {
    return age;
  }

  /** For the database, metrics and messages: lower case with underscores. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
