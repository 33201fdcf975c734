package org.zerodistance.city.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.zerodistance.city.people.AccountProblem.AccountCode;
import org.zerodistance.foundation.platform.Email;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.foundation.sql.SqlErrors;

/** Reads and writes the table {@code person}. */
@Dependent
public class People {
  /** An account as stored. The hash never leaves the feature. */
  public record Person(
      PersonId id,
      Optional<String> email,
      String name,
      Optional<String> passwordHash,
      Optional<String> language,
      PersonState state,
      Optional<Instant> emailConfirmedAt,
      int version) {

    /** The hash to check a password against; empty unless the account is active. */
    public Optional<String> key() {
      return state == PersonState.ACTIVE ? passwordHash : Optional.empty();
    }

    /** Whether the account has these values already. */
    public boolean same(String newName, Optional<Email> newEmail, Optional<String> newLanguage) {
      return name.equals(newName)
          && email.equals(newEmail.map(Email::value))
          && language.equals(Optional.ofNullable(known(newLanguage)));
    }

    @Override
    public String toString() {
      return "Person " + id;
    }
  }

  /** The languages that an account may choose; without a choice the browser's language applies. */
  static final List<String> LANGUAGES = List.of("zh-CN", "en");

  private static final String COLUMNS =
      "SELECT id, email, name, password_hash, language, state, email_confirmed_at, version FROM person ";

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  People(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Stores a new account: active when it has a password, otherwise invited. */
  public Optional<PersonId> insertUnlessTaken(
      Email email, String name, Optional<String> hash, Optional<String> language) {
    if (findByEmail(email).isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          jdbi.withHandle(
              h ->
                  h.createUpdate(
                          """
                          INSERT INTO person (email, name, password_hash, language, state, created_at)
                          VALUES (:email, :name, :hash, :language, :state, :now)
                          """)
                      .bind("email", email.value())
                      .bind("name", name)
                      .bind("hash", hash.orElse(null))
                      .bind("language", known(language))
                      .bind("state", hash.isPresent() ? PersonState.ACTIVE : PersonState.INVITED)
                      .bind("now", clock.instant())
                      .executeAndReturnGeneratedKeys("id")
                      .mapTo(PersonId.class)
                      .one()));
    } catch (UnableToExecuteStatementException e) {
      // Concurrent inserts: the unique key decides.
      if (SqlErrors.isDuplicate(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  public Optional<Person> find(PersonId id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(COLUMNS + "WHERE id = :id").bind("id", id).mapTo(Person.class).findOne());
  }

  /**
   * The account, in any state.
   *
   * @throws AccountProblem when there is none or it was deleted
   */
  public Person get(PersonId id) {
    return find(id)
        .filter(p -> p.state() != PersonState.DELETED)
        .orElseThrow(() -> new AccountProblem(AccountCode.PERSON_UNKNOWN));
  }

  public Optional<Person> findByEmail(Email email) {
    return jdbi.withHandle(
        h ->
            h.createQuery(COLUMNS + "WHERE email = :email")
                .bind("email", email.value())
                .mapTo(Person.class)
                .findOne());
  }

  public void change(
      PersonId id, int version, String name, Email email, Optional<String> language) {
    try {
      fresh(
          jdbi.withHandle(
              h ->
                  h.createUpdate(
                          """
                          UPDATE person SET
                            email_confirmed_at = CASE WHEN email = :email THEN email_confirmed_at END,
                            name = :name, email = :email, language = :language, version = version + 1
                          WHERE id = :id AND version = :version AND state <> 'deleted'
                          """)
                      .bind("id", id)
                      .bind("version", version)
                      .bind("name", name)
                      .bind("email", email.value())
                      .bind("language", known(language))
                      .execute()));
    } catch (UnableToExecuteStatementException e) {
      throw SqlErrors.onDuplicate(e, People::emailTaken);
    }
  }

  /** Stores what people change in their own account; the last change wins. */
  public void changeOwn(PersonId id, String name, Optional<String> language) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE person SET name = :name, language = :language, version = version + 1
                    WHERE id = :id AND state <> 'deleted'
                    """)
                .bind("id", id)
                .bind("name", name)
                .bind("language", known(language))
                .execute());
  }

  public void speak(PersonId id, String language) {
    if (LANGUAGES.contains(language)) {
      jdbi.useHandle(
          h ->
              h.createUpdate(
                      """
                      UPDATE person SET language = :language, version = version + 1
                      WHERE id = :id AND state <> 'deleted'
                      """)
                  .bind("id", id)
                  .bind("language", language)
                  .execute());
    }
  }

  public void move(PersonId id, int version, PersonState from, PersonState to) {
    fresh(
        jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE person SET state = :to, version = version + 1
                        WHERE id = :id AND version = :version AND state = :from
                        """)
                    .bind("id", id)
                    .bind("version", version)
                    .bind("from", from)
                    .bind("to", to)
                    .execute()));
  }

  /** Increments the version of the person, because the roles were changed. */
  public void touch(PersonId id, int version) {
    fresh(
        jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE person SET version = version + 1
                        WHERE id = :id AND version = :version AND state <> 'deleted'
                        """)
                    .bind("id", id)
                    .bind("version", version)
                    .execute()));
  }

  /** Sets the password. An invited account becomes active; a disabled one stays disabled. */
  public boolean setPassword(PersonId id, String hash) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE person SET password_hash = :hash, version = version + 1,
                          state = CASE WHEN state = 'invited' THEN 'active' ELSE state END
                        WHERE id = :id AND state IN ('invited', 'active')
                        """)
                    .bind("id", id)
                    .bind("hash", hash)
                    .execute())
        == 1;
  }

  /** Marks the address as confirmed, unless it has been changed meanwhile. */
  public boolean confirm(PersonId id, String email) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE person SET email_confirmed_at = COALESCE(email_confirmed_at, :now)
                        WHERE id = :id AND email = :email AND state = 'active'
                        """)
                    .bind("id", id)
                    .bind("email", email)
                    .bind("now", clock.instant())
                    .execute())
        == 1;
  }

  /**
   * Stores the same password hashed with the current parameters, unless the password has been
   * changed meanwhile.
   */
  public void rehash(PersonId id, String old, String hash) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    "UPDATE person SET password_hash = :hash WHERE id = :id AND password_hash = :old")
                .bind("id", id)
                .bind("old", old)
                .bind("hash", hash)
                .execute());
  }

  /** Removes all personal data from the row. */
  public void clear(PersonId id) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE person SET email = NULL, name = '', password_hash = NULL, language = NULL,
                      email_confirmed_at = NULL, state = 'deleted', version = version + 1
                    WHERE id = :id
                    """)
                .bind("id", id)
                .execute());
  }

  public static InvalidFormProblem emailTaken() {
    return new InvalidFormProblem(new Violations().add("email", "accounts.email-taken").list());
  }

  private static String known(Optional<String> language) {
    return language.filter(LANGUAGES::contains).orElse(null);
  }

  private static void fresh(int rows) {
    if (rows == 0) {
      throw new AccountProblem(AccountCode.PERSON_STALE);
    }
  }
}
