package org.zerodistance.cases.casepages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Tells of which cases the staff reads words that the public does not. */
@Dependent
public class WithheldWords {
  private final Jdbi jdbi;

  @Inject
  WithheldWords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those of the public numbers whose case has blacked out words. */
  public Set<Long> among(Collection<Long> numbers) {
    if (numbers.isEmpty()) {
      return Set.of();
    }
    return jdbi.withHandle(
        h ->
            h
                .createQuery(
                    """
                    SELECT i.number FROM inquiry i JOIN inquiry_original n ON n.inquiry_id = i.id
                    WHERE i.number IN (<numbers>)
                    """)
                .bindList("numbers", numbers)
                .mapTo(Long.class)
                .stream()
                .collect(Collectors.toSet()));
  }
}
