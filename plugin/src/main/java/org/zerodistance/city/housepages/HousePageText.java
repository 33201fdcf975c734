package org.zerodistance.city.housepages;

import java.time.Instant;
import java.util.Optional;

/**
 * The text of a page in one language.
 *
 * @param lang {@code zh-CN} or {@code en}
 * @param body in Markdown (CommonMark), in which {@code {house}} and {@code {paper}} stand for the
 *     names
 * @param version the number of times that the text was saved; 0 for a default text
 * @param changedAt when the text was saved; empty for a default text
 */
public record HousePageText(
    HousePageKind page,
    String lang,
    String title,
    String body,
    int version,
    Optional<Instant> changedAt) {
  /** Whether it is the product's default text. */
  public boolean isDefault() {
    return changedAt.isEmpty();
  }
}
