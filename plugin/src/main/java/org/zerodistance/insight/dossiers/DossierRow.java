package org.zerodistance.insight.dossiers;

import java.time.Instant;

/**
 * A dossier in a list.
 *
 * @param publicSince null while it is not public
 * @param cases the number of cases that the reader of the list may see
 * @param voices the people who reported the problem: askers and everybody who said “me too”
 */
public record DossierRow(
    DossierId id,
    String title,
    String summary,
    DossierState state,
    Instant publicSince,
    Instant createdAt,
    Instant changedAt,
    int version,
    int cases,
    int voices,
    int answered,
    Instant firstAt,
    Instant lastAt) {
  public boolean shown() {
    return publicSince != null;
  }
}
