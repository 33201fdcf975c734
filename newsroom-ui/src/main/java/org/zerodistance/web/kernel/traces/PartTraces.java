package org.zerodistance.web.kernel.traces;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zerodistance.cases.redactions.PartKind;
import org.zerodistance.cases.redactions.PartRef;
import org.zerodistance.cases.redactions.WithheldPart;

/**
 * What is withheld of the parts of a case.
 *
 * @param originals whether the viewer may read what is withheld
 * @param moderates whether the viewer may change it
 */
public record PartTraces(Map<PartRef, WithheldPart> parts, boolean originals, boolean moderates) {
  public PartTraces {
    parts =
        parts.entrySet().stream()
            .filter(part -> part.getValue().withheld())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The trace of one part, for example of {@code "reply", reply.id().value()}. */
  public Optional<WithheldPart> of(String kind, long id) {
    return Optional.ofNullable(
        parts.get(new PartRef(PartKind.valueOf(kind.toUpperCase(Locale.ROOT)), id)));
  }

  /** The traces of photos; those that were taken off stand on the page in no other way. */
  public List<WithheldPart> photos() {
    return parts.values().stream()
        .filter(part -> part.part() == PartKind.PHOTO)
        .sorted(Comparator.comparingLong(WithheldPart::partId))
        .toList();
  }
}
