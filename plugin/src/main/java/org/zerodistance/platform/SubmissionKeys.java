package org.zerodistance.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes a form or an API call that arrives twice count once. The key is minted with the form (or
 * sent as {@code Idempotency-Key}), kept hashed for {@code scope}, and stored in the transaction
 * that does the work.
 */
@Dependent
public class SubmissionKeys {
  private record Kept(String requestHash, String result) {}

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
                    .bind("key", hash(scope, key))
                    .mapTo(Kept.class)
                    .findOne())
        .map(
            kept -> {
              if (!kept.requestHash().equals(HEX.formatHex(Tokens.sha256(request)))) {
                throw new DuplicateKeyProblem(DuplicateKeyProblem.KeyCode.KEY_REUSED);
              }
              return kept.result();
            });
  }

  /** The first result under this key, whatever the request was; for showing a result again. */
  public Optional<String> result(String scope, String key) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT result FROM submission_key WHERE key_hash = :key")
                .bind("key", hash(scope, key))
                .mapTo(String.class)
                .findOne());
  }

  /**
   * Takes the key for this request, in the caller's transaction. A concurrent holder makes this
   * wait for its commit.
   *
   * @return false when somebody else has the key; then roll back and {@link #find}
   */
  public boolean take(String scope, String key, String request, String result) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        INSERT IGNORE INTO submission_key (key_hash, scope, request_hash, result, created_at)
                        VALUES (:key, :scope, :request, :result, :now)
                        """)
                    .bind("key", hash(scope, key))
                    .bind("scope", scope)
                    .bind("request", Tokens.sha256(request))
                    .bind("result", result)
                    .bind("now", clock.instant())
                    .execute())
        == 1;
  }

  private static byte[] hash(String scope, String key) {
    return Tokens.sha256(scope + '\n' + key);
  }
}
