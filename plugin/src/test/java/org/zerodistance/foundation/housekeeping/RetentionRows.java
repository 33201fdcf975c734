package org.zerodistance.foundation.housekeeping;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zerodistance.foundation.retention.RetentionRule;

/** Which tables have rows that go, and which have rows that last, for tests of the retention. */
final class RetentionRows {
  /**
   * Tables whose rows live as long as the paper, or that cannot grow without end, each with why.
   */
  static final Map<String, String> LASTING = lasting();

  /**
   * A statement for each rule that makes a row of its table at {@code at}; {@code n} is different
   * for each row. By SQL, since use cases make no row that is old already and done with.
   */
  static final Map<RetentionRule, String> OF = rows();

  private RetentionRows() {}

  private static Map<RetentionRule, String> rows() {
    Map<RetentionRule, String> rows = new EnumMap<>(RetentionRule.class);
    rows.put(
        RetentionRule.SUBMISSION_KEYS,
        """
        INSERT INTO submission_key (key_hash, scope, request_hash, result, created_at)
        VALUES (UNHEX(SHA2(:n, 256)), 'inquiry', UNHEX(SHA2('x', 256)), 'x', :at)
        """);
    rows.put(
        RetentionRule.ONE_TIME_LINKS,
        """
        INSERT INTO one_time_link (token_hash, purpose, created_at, expires_at)
        VALUES (UNHEX(SHA2(:n, 256)), 'invitation', :at, :at)
        """);
    rows.put(
        RetentionRule.SESSIONS,
        """
        INSERT INTO login_session (token_hash, person_id, created_at, last_seen_at, expires_at, agent)
        VALUES (UNHEX(SHA2(:n, 256)), (SELECT MAX(id) FROM person), :at, :at, :at, 'test')
        """);
    rows.put(
        RetentionRule.SIGN_INS,
        """
        INSERT INTO event (at, subject, subject_id, type, audience, actor_kind)
        VALUES (:at, 'person', :n, 'signed_in', 'newsroom', 'newsroom')
        """);
    rows.put(
        RetentionRule.SAVED_MATCHES,
        """
        INSERT INTO saved_match (search_id, type, document_id, found_at)
        VALUES ((SELECT MAX(id) FROM saved_search), 'inquiry', :n, :at)
        """);
    rows.put(
        RetentionRule.MAILS,
        """
        INSERT INTO outgoing_mail (kind, person_id, state, created_at, available_at, expires_at, finished_at)
        VALUES ('invitation', :n, 'sent', :at, :at, :at, :at)
        """);
    rows.put(
        RetentionRule.IMPORT_RUNS,
        """
        INSERT INTO import_run (file_name, dry_run, state, started_at)
        VALUES (CONCAT('file', :n), FALSE, 'finished', :at)
        """);
    rows.put(
        RetentionRule.INDEX_CHECKS,
        "INSERT INTO index_check (alias, repairing, started_at) VALUES (CONCAT('a', :n), 0, :at)");
    rows.put(
        RetentionRule.PROPOSAL_SEARCHES,
        """
        INSERT INTO dossier_search (day, started_at) VALUES (DATE_ADD(DATE(:at), INTERVAL :n DAY), :at)
        """);
    rows.put(
        RetentionRule.REPLY_DRAFTS,
        """
        INSERT INTO reply_draft (inquiry_id, office_id, body_html, outcome, saved_by, saved_at)
        VALUES (:n + 50000, 1, '', 'none', 1, :at)
        """);
    String photo =
        """
        INSERT INTO photo (file_key, owner_kind, owner_id, position, role, width, height, bytes, sha256, added_by,
          added_at)
        VALUES (LPAD(:n + 50000, 26, '%s'), 'staged', 0, 1, 'plain', 1, 1, 1, UNHEX(SHA2('x', 256)), %s, :at)
        """;
    rows.put(RetentionRule.STAGED_PHOTOS, photo.formatted("0", "NULL"));
    rows.put(RetentionRule.STAGED_PHOTOS_OF_ACCOUNTS, photo.formatted("1", "7"));
    return rows;
  }

  private static Map<String, String> lasting() {
    Map<String, String> lasting = new TreeMap<>();
    String archive = "what was asked and answered is the paper's archive";
    for (String table :
        List.of(
            "deadline",
            "inquiry",
            "inquiry_number",
            "inquiry_original",
            "me_too",
            "moderation_batch",
            "moderation_task",
            "office_question",
            "photo",
            "redaction",
            "remark",
            "reply",
            "withheld_part")) {
      lasting.put(table, archive);
    }
    lasting.put("asker", "goes with its inquiry, by a foreign key; a deleted account clears it");
    String newsroom = "how the newsroom worked on a case and what it printed";
    for (String table :
        List.of(
            "assignment",
            "assignment_contact",
            "assignment_inquiry",
            "assignment_note",
            "dossier",
            "dossier_inquiry",
            "notebook_wording",
            "story",
            "story_assignment",
            "story_comment",
            "story_correction",
            "story_inquiry",
            "story_number",
            "story_quote",
            "story_revision",
            "story_source_check",
            "tip",
            "visit")) {
      lasting.put(table, newsroom);
    }
    String city = "as large as the city and its staff";
    for (String table :
        List.of(
            "board",
            "board_figure",
            "calendar_day",
            "deadline_rule",
            "house_page",
            "office",
            "reply_template",
            "return_reason",
            "setting",
            "story_column",
            "synonym_group",
            "topic")) {
      lasting.put(table, city);
    }
    lasting.put("event", "who did what to a public case is never forgotten; ids, no names");
    lasting.put("person", "accounts; a deleted one keeps a row without name and address");
    lasting.put("person_role", "goes with the account's roles");
    lasting.put("saved_search", "the account's own, deleted by it or with it");
    lasting.put("mail_stop", "a wish to get no more mail holds for good");
    lasting.put("dossier_proposal", "what was dismissed must not be proposed again");
    lasting.put("dossier_proposal_inquiry", "its cases");
    lasting.put("outbox", "a job goes when it is done; a failed one waits for an administrator");
    lasting.put("indexed_news", "a former queue that older nodes fill, emptied at each poll");
    lasting.put("recurring_job", "one row a recurring job");
    lasting.put("retention_run", "one row a rule");
    lasting.put("index_rebuild", "one row a rebuild that somebody asked for, a few a year");
    lasting.put("statistics_period", "one row a month, quarter or year");
    lasting.put("statistics_figure", "the figures of these periods, by board and office");
    lasting.put("public_version", "32 rows");
    lasting.put("flyway_schema_history", "one row a migration");
    return lasting;
  }
}
