package org.zerodistance.cases.inquiries;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Applies the visibility policy to many cases at once, with one statement. Lists built from case
 * ids must keep only the ids that it returns.
 */
@Dependent
public class VisibleCases {
  /** A case's state as text, since a newer release may have written unknown values. */
  private record SightRow(
      InquiryId id,
      String visibility,
      String moderation,
      Optional<OfficeId> officeId,
      boolean byAsker) {

    /** Empty for a state unknown to this release; then nobody may see the case. */
    Optional<VisibilityPolicy.Facts> facts() {
      Optional<Visibility> visible = known(Visibility.values(), visibility);
      Optional<Moderation> moderated = known(Moderation.values(), moderation);
      return visible.isPresent() && moderated.isPresent()
          ? Optional.of(
              new VisibilityPolicy.Facts(visible.get(), moderated.get(), officeId, byAsker))
          : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> known(E[] states, String name) {
      return Arrays.stream(states).filter(s -> s.name().equalsIgnoreCase(name)).findFirst();
    }
  }

  private final Jdbi jdbi;

  @Inject
  VisibleCases(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those of the cases whose part the viewer may see, redacted or not, in the given order. */
  public Set<InquiryId> among(
      Collection<InquiryId> cases, VisibilityPolicy.Part part, Viewer viewer) {
    if (cases.isEmpty()) {
      return Set.of();
    }
    Set<InquiryId> seen =
        jdbi.withHandle(
            h ->
                h
                    .createQuery(
                        """
                        SELECT i.id, i.visibility, i.moderation, i.office_id,
                          CASE WHEN a.person_id = :person THEN TRUE ELSE FALSE END AS by_asker
                        FROM inquiry i LEFT JOIN asker a ON a.inquiry_id = i.id
                        WHERE i.id IN (<ids>)
                        """)
                    .bind("person", viewer.person().map(p -> p.value()).orElse(-1L))
                    .bindList("ids", cases.stream().map(InquiryId::value).distinct().toList())
                    .mapTo(SightRow.class)
                    .stream()
                    .filter(row -> row.facts().filter(f -> sees(viewer, f, part)).isPresent())
                    .map(SightRow::id)
                    .collect(Collectors.toSet()));
    Set<InquiryId> ordered = new LinkedHashSet<>(cases);
    ordered.retainAll(seen);
    return ordered;
  }

  private static boolean sees(
      Viewer viewer, VisibilityPolicy.Facts facts, VisibilityPolicy.Part part) {
    return VisibilityPolicy.sight(viewer, facts, part) != VisibilityPolicy.Sight.HIDDEN;
  }
}
