package org.zerodistance.newsroom.sources;

import java.util.Optional;
import org.zerodistance.cases.casepages.CaseView;

/**
 * Who asked, and how to reach them.
 *
 * @param seen the case
 * @param phone as the asker typed it
 * @param mailed whether a question reaches the asker by e-mail
 * @param account whether the asker has an account, whose page lists the question
 */
public record SourceContact(
    CaseView seen,
    Optional<String> name,
    boolean nameWithheld,
    Optional<String> phone,
    Optional<String> email,
    boolean mailed,
    boolean account) {
  /** Whether there is any way besides a question. */
  public boolean reachable() {
    return phone.isPresent() || email.isPresent();
  }

  /** The number for a link: digits and a leading plus. */
  public String dialled() {
    return phone.orElse("").replaceAll("(?!^\\+)[^0-9]", "");
  }
}
