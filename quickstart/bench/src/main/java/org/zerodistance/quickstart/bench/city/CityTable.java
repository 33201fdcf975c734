package org.zerodistance.quickstart.bench.city;

import java.util.Locale;

/** The tables to fill, with their columns in the order of the files. */
enum CityTable {
  SETTING("name, value, updated_at"),
  OFFICE("id, parent_id, slug, name, name_en, level, region, position, state"),
  BOARD("id, office_id, slug, name, name_en, kind, group_name, description, position, state"),
  TOPIC("id, parent_id, level, name, path, position"),
  PERSON("id, email, name, language, state, email_confirmed_at, created_at"),
  PERSON_ROLE("person_id, role, office_id"),
  STORY_COLUMN(
      "id, slug, name, name_en, publication, description, rhythm, weekday, position, state"),
  INQUIRY_NUMBER("number"),
  INQUIRY(
      "id, number, board_id, office_id, topic_id, kind, title, body, place, lat, lng, asker_label,"
          + " visibility, moderation, handling, office_outcome, reader_outcome, newsroom_outcome,"
          + " source, submitted_at, admitted_at, first_replied_at, last_replied_at, reply_count,"
          + " photo_count, me_too_count, version"),
  ASKER("inquiry_id, person_id, name, phone, email, @hash", "tracking_hash = UNHEX(@hash)"),
  EVENT("at, subject, subject_id, type, audience, actor_kind, actor_id, office_id, data"),
  MODERATION_TASK("inquiry_id, cause, created_at, done_at, done_by, decision, version"),
  DEADLINE(
      "inquiry_id, office_id, obligation, rule_id, working_days, started_at, due_at, ended_at,"
          + " ending, version"),
  OFFICE_QUESTION("inquiry_id, office_id, asked_by, body, asked_at, answered_at"),
  REMARK("inquiry_id, body, moderation, made_at, decided_at, version"),
  ME_TOO("inquiry_id, @voter, made_at", "voter = UNHEX(@voter)"),
  REPLY("inquiry_id, office_id, author_id, body_html, body_text, outcome, replied_at"),
  STORY_NUMBER("number"),
  STORY(
      "id, number, column_id, state, headline, deck, byline, body_html, body_text, published_at,"
          + " created_by, created_at, changed_at, version"),
  STORY_REVISION(
      "story_id, revision, headline, deck, byline, body_html, saved_by, saved_at, decision,"
          + " decided_by, decided_at"),
  STORY_INQUIRY("story_id, inquiry_id, position"),
  BOARD_FIGURE("board_id, received, answered");

  private final String columns;
  private final String set;

  CityTable(String columns) {
    this(columns, "");
  }

  CityTable(String columns, String set) {
    this.columns = columns;
    this.set = set;
  }

  String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The statement with the file's path as its only parameter. */
  String loadStatement() {
    return "LOAD DATA LOCAL INFILE ? INTO TABLE "
        + table()
        + " CHARACTER SET utf8mb4 ("
        + columns
        + ")"
        + (set.isEmpty() ? "" : " SET " + set);
  }
}
