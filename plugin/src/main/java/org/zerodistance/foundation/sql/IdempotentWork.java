package org.zerodistance.foundation.sql;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does the work of a sent form once, however often and however concurrently the form is sent. The
 * form's key is taken in the transaction of the work, so that neither stays without the other.
 */
@Dependent
public class IdempotentWork {
  private static final String SCOPE = "form";

  /**
   * A form that was sent.
   *
   * @param sender the person who sent it, or empty for a stranger; the same key of another person
   *     is another form
   * @param action the address to which it was sent; the forms of one page share a key
   * @param key minted with the form
   * @param content equal when the same was sent again
   */
  public record SentForm(String sender, String action, String key, String content) {
    private String whole() {
      return sender + "\n" + action + "\n" + key;
    }
  }

  private final SubmissionKeys keys;

  @Inject
  IdempotentWork(SubmissionKeys keys) {
    this.keys = keys;
  }

  /**
   * The result of the first sending, if there was one.
   *
   * @throws DuplicateKeyProblem when the form was sent before with other content
   */
  public Optional<String> find(SentForm form) {
    return keys.find(SCOPE, form.whole(), form.content());
  }

  /** The result of the first sending, whatever its content was. */
  public Optional<String> findAny(SentForm form) {
    return keys.result(SCOPE, form.whole());
  }

  /**
   * Does the work, or returns the result of the first sending. Nothing is kept of work that throws,
   * so that a corrected form can be sent under the same key.
   *
   * @param work makes the result, of at most 500 characters
   * @throws DuplicateKeyProblem when the form was sent before with other content
   */
  @Transactional
  public String once(SentForm form, Supplier<String> work) {
    // The key comes before any read, because a read would fix the snapshot and hide what a
    // concurrent request has just committed.
    if (!keys.take(SCOPE, form.whole(), form.content(), "")) {
      return find(form).orElseThrow();
    }
    String result = work.get();
    keys.made(SCOPE, form.whole(), result);
    return result;
  }
}
