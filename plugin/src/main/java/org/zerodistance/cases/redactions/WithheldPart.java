package org.zerodistance.cases.redactions;

import java.time.Instant;
import java.util.Optional;

/**
 * What is withheld of one part.
 *
 * @param hiddenWhy present while the part is hidden
 * @param redactedWhy present while passages are blacked out
 * @param original the text before anything was withheld, for those who may see it; absent for an
 *     inquiry and when nothing is withheld
 * @param version 0 when nothing was ever withheld
 */
public record WithheldPart(
    PartKind part,
    long partId,
    Optional<WithheldReason> hiddenWhy,
    Optional<Instant> hiddenAt,
    Optional<WithheldReason> redactedWhy,
    Optional<Instant> redactedAt,
    Optional<String> original,
    int version) {

  /** A part of which nothing was ever withheld. */
  public static WithheldPart nothing(PartRef part) {
    return new WithheldPart(
        part.kind(),
        part.id(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  public PartRef ref() {
    return new PartRef(part, partId);
  }

  public boolean hidden() {
    return hiddenWhy.isPresent();
  }

  public boolean redacted() {
    return redactedWhy.isPresent();
  }

  /** Whether anything is withheld now. */
  public boolean withheld() {
    return hidden() || redacted();
  }

  public WithheldPart hiddenFor(WithheldReason why, Instant at) {
    return new WithheldPart(
        part,
        partId,
        Optional.of(why),
        Optional.of(at),
        redactedWhy,
        redactedAt,
        original,
        version);
  }

  public WithheldPart shown() {
    return new WithheldPart(
        part,
        partId,
        Optional.empty(),
        Optional.empty(),
        redactedWhy,
        redactedAt,
        original,
        version);
  }

  public WithheldPart redactedFor(WithheldReason why, Instant at) {
    return new WithheldPart(
        part, partId, hiddenWhy, hiddenAt, Optional.of(why), Optional.of(at), original, version);
  }

  public WithheldPart withoutRedactions() {
    return new WithheldPart(
        part, partId, hiddenWhy, hiddenAt, Optional.empty(), Optional.empty(), original, version);
  }

  /** With the original text that is to be kept while something is withheld. */
  public WithheldPart keeping(String text) {
    return new WithheldPart(
        part,
        partId,
        hiddenWhy,
        hiddenAt,
        redactedWhy,
        redactedAt,
        withheld() ? Optional.of(text) : Optional.empty(),
        version);
  }
}
