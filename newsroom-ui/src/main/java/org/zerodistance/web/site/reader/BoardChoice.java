package org.zerodistance.web.site.reader;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.zerodistance.cases.casepages.BoardFilter;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.city.offices.BoardId;

/** The filters in a board's address; an unknown value counts as absent. */
public record BoardChoice(
    Optional<Kind> kind, Optional<Boolean> answered, Optional<BoardPeriod> period) {

  static BoardChoice of(String kind, String state, String period) {
    return new BoardChoice(
        constant(Kind.class, kind),
        switch (state == null ? "" : state) {
          case "answered" -> Optional.of(true);
          case "open" -> Optional.of(false);
          default -> Optional.empty();
        },
        constant(BoardPeriod.class, period));
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  BoardFilter filter(BoardId board, Instant now, ZoneId zone) {
    return new BoardFilter(
        Optional.of(board),
        kind,
        answered,
        Optional.empty(),
        period.map(p -> p.from(now, zone)),
        Optional.empty());
  }

  public boolean any() {
    return kind.isPresent() || answered.isPresent() || period.isPresent();
  }
}
