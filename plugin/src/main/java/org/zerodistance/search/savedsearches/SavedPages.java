package org.zerodistance.search.savedsearches;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.ServerSecret;
import org.zerodistance.search.savedsearches.SavedSearchProblem.SavedSearchCode;

/**
 * Reads saved searches and their matches. A match is shown only while its target is public. The
 * address of a search's private feed is derived from a secret, needs no sign-in, and is valid as
 * long as the search exists.
 */
@Dependent
public class SavedPages {
  private static final String PURPOSE = "search-feed";
  private static final int CHARACTERS = 26;
  private static final Pattern TOKEN = Pattern.compile("([0-9]{1,18})-([0-9A-Z]{26})");

  private static final String MATCHES =
      """
      SELECT m.id, m.search_id, m.type, COALESCE(i.number, t.number, d.id) AS number,
        COALESCE(i.title, t.headline, d.title) AS title, m.found_at
      FROM saved_match m
      JOIN saved_search s ON s.id = m.search_id
      LEFT JOIN inquiry i ON m.type = 'inquiry' AND i.id = m.document_id AND i.listed = 1
      LEFT JOIN story t ON m.type = 'story' AND t.id = m.document_id AND t.live = 1
      LEFT JOIN dossier d ON m.type = 'dossier' AND d.id = m.document_id AND d.public_since IS NOT NULL
      WHERE (i.id IS NOT NULL OR t.id IS NOT NULL OR d.id IS NOT NULL)
      """;

  private static final String SEARCHES =
      """
      SELECT s.id, s.query, s.mail, s.created_at,
        (SELECT COUNT(*) FROM saved_match m WHERE m.search_id = s.id AND m.id > s.seen_match) AS fresh,
        (SELECT COUNT(*) FROM saved_match m WHERE m.search_id = s.id) AS found,
        (SELECT MAX(m.found_at) FROM saved_match m WHERE m.search_id = s.id) AS newest
      FROM saved_search s
      """;

  private final Jdbi jdbi;
  private final ServerSecret secret;

  @Inject
  SavedPages(Jdbi jdbi, ServerSecret secret) {
    this.jdbi = jdbi;
    this.secret = secret;
  }

  /** The person's searches, the oldest first. */
  public List<SavedSearchRow> of(Viewer by) {
    return jdbi.withHandle(
        h ->
            h.createQuery(SEARCHES + "WHERE s.person_id = :person ORDER BY s.id")
                .bind("person", by.id())
                .mapTo(SavedSearchRow.class)
                .list());
  }

  /**
   * @throws SavedSearchProblem when it belongs to another person
   */
  public SavedSearchRow get(SavedSearchId id, Viewer by) {
    return jdbi.withHandle(
            h ->
                h.createQuery(SEARCHES + "WHERE s.id = :id AND s.person_id = :person")
                    .bind("id", id)
                    .bind("person", by.id())
                    .mapTo(SavedSearchRow.class)
                    .findOne())
        .orElseThrow(() -> new SavedSearchProblem(SavedSearchCode.SAVED_SEARCH_NOT_FOUND));
  }

  /** The latest matches, newest first. */
  public List<SavedMatchRow> matches(SavedSearchId id, int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(MATCHES + " AND m.search_id = :id ORDER BY m.id DESC LIMIT :most")
                .bind("id", id)
                .bind("most", most)
                .mapTo(SavedMatchRow.class)
                .list());
  }

  /** The matches of one digest, by search. */
  public List<SavedMatchRow> told(PersonId person, Instant at, int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    MATCHES
                        + " AND s.person_id = :person AND m.told_at = :at"
                        + " ORDER BY m.search_id, m.id DESC LIMIT :most")
                .bind("person", person)
                .bind("at", at)
                .bind("most", most)
                .mapTo(SavedMatchRow.class)
                .list());
  }

  /** The query of the search, if it still exists. */
  public Optional<SavedQuery> query(SavedSearchId id) {
    return jdbi.withHandle(
            h ->
                h.createQuery("SELECT query FROM saved_search WHERE id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .findOne())
        .map(SavedQuery::new);
  }

  /** The path of the search's private feed. */
  public String feed(SavedSearchId id) {
    return "/saved-searches/" + token(id);
  }

  /** The search of this private feed, if it still exists. */
  public Optional<SavedSearchId> byToken(String token) {
    Matcher parts = TOKEN.matcher(token);
    if (!parts.matches()) {
      return Optional.empty();
    }
    SavedSearchId id = new SavedSearchId(Long.parseLong(parts.group(1)));
    byte[] ours = token(id).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(ours, token.getBytes(StandardCharsets.US_ASCII))
            && query(id).isPresent()
        ? Optional.of(id)
        : Optional.empty();
  }

  private String token(SavedSearchId id) {
    return id + "-" + Tokens.base32(secret.derive(PURPOSE, id.toString()), CHARACTERS);
  }
}
