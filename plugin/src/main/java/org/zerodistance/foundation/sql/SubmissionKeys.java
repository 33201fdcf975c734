package org.zerodistance.foundation.sql;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.foundation.retention.RetentionTask;

/**
 * Makes a form or an API call that arrives twice count once. The key is created with the form (or
 * sent as {@code Idempotency-Key}), stored hashed for its {@code scope}, in the transaction that
 * does the work.
 */
@Dependent
public class SubmissionKeys implements RetentionTask {
  /** The scope whose keys are kept for good, see {@link RetentionRule#SUBMISSION_KEYS}. */
  public static final String ARCHIVE = "archive";

  private record StoredSubmission(String requestHash, String result) {}

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  SubmissionKeys(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * The first result under this key, if there is one.
   *
   * @throws DuplicateKeyProblem when the key was used for another request
   */
  public Optional<String> find(String scope, String key, String request) {
    return jdbi.withHandle(
            h ->
                h.createQuery(
                        "SELECT HEX(request_hash) AS request_hash, result FROM submission_key WHERE key_hash = :key")
                    .bind("key", Tokens.sha256(scope, key))
                    .mapTo(StoredSubmission.class)
                    .findOne())
        .map(
            storedSubmission -> {
              if (!storedSubmission.requestHash().equals(HEX.formatHex(Tokens.sha256(request)))) {
                throw new DuplicateKeyProblem(DuplicateKeyProblem.KeyCode.KEY_REUSED);
              }
              return storedSubmission.result();
            });
  }

  /** The first result under this key, for any request; for showing a result again. */
  public Optional<String> result(String scope, String key) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT result FROM submission_key WHERE key_hash = :key")
                .bind("key", Tokens.sha256(scope, key))
                .mapTo(String.class)
                .findOne());
  }

  /**
   * Takes the key for this request, in the caller's transaction. Waits for the commit of a
   * concurrent transaction that took the same key.
   *
   * @return false when the key was taken before; then roll back and call {@link #find}
   */
  public boolean take(String scope, String key, String request, String result) {
    return jdbi.withHandle(
        h ->
            InsertIfAbsent.execute(
                h.createUpdate(
                        """
                        INSERT INTO submission_key (key_hash, scope, request_hash, result, created_at)
                        VALUES (:key, :scope, :request, :result, :now)
                        """)
                    .bind("key", Tokens.sha256(scope, key))
                    .bind("scope", scope)
                    .bind("request", Tokens.sha256(request))
                    .bind("result", result)
                    .bind("now", clock.instant())));
  }

  /**
   * Stores the result of the work under a key that was just taken, so that a repeated request gets
   * the same result; in the transaction that took the key. For results that are known only after
   * the work.
   */
  public void made(String scope, String key, String result) {
    jdbi.useHandle(
        h ->
            h.createUpdate("UPDATE submission_key SET result = :result WHERE key_hash = :key")
                .bind("result", result)
                .bind("key", Tokens.sha256(scope, key))
                .execute());
  }

  /** The keys that were taken before, for any request; with one statement. */
  public Set<String> taken(String scope, Collection<String> keys) {
    if (keys.isEmpty()) {
      return Set.of();
    }
    Map<String, String> byHash = new HashMap<>();
    keys.forEach(key -> byHash.put(HEX.formatHex(Tokens.sha256(scope, key)), key));
    return jdbi.withHandle(
        h ->
            h
                .createQuery("SELECT HEX(key_hash) FROM submission_key WHERE key_hash IN (<keys>)")
                .bindList("keys", keys.stream().map(key -> Tokens.sha256(scope, key)).toList())
                .mapTo(String.class)
                .stream()
                .map(byHash::get)
                .collect(Collectors.toSet()));
  }

  /**
   * Takes many keys, each with its own text as the request, with one statement in the caller's
   * transaction. Fails as a whole when one was taken before.
   *
   * @param results by key
   */
  public void takeAll(String scope, Map<String, String> results) {
    if (results.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        h -> {
          PreparedBatch batch =
              h.prepareBatch(
                  """
                  INSERT INTO submission_key (key_hash, scope, request_hash, result, created_at)
                  VALUES (:key, :scope, :request, :result, :now)
                  """);
          results.forEach(
              (key, result) ->
                  batch
                      .bind("key", Tokens.sha256(scope, key))
                      .bind("scope", scope)
                      .bind("request", Tokens.sha256(key))
                      .bind("result", result)
                      .bind("now", clock.instant())
                      .add());
          batch.execute();
        });
  }

  @Override
  public RetentionRule rule() {
    return RetentionRule.SUBMISSION_KEYS;
  }

  @Override
  public int deleteBefore(Instant before, int most) {
    List<String> scopes =
        jdbi.withHandle(
            h ->
                h.createQuery("SELECT DISTINCT scope FROM submission_key WHERE scope <> :archive")
                    .bind("archive", ARCHIVE)
                    .mapTo(String.class)
                    .list());
    int deleted = 0;
    for (String scope : scopes) {
      if (deleted < most) {
        deleted += deleteBefore(scope, before, most - deleted);
      }
    }
    return deleted;
  }

  private int deleteBefore(String scope, Instant before, int most) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    DELETE FROM submission_key WHERE scope = :scope AND created_at < :before
                    ORDER BY created_at LIMIT :most
                    """)
                .bind("scope", scope)
                .bind("before", before)
                .bind("most", most)
                .execute());
  }
}
