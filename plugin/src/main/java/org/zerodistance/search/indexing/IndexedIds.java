package org.zerodistance.search.indexing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.search.searching.SearchType;

/** Lists, in pages by id, the inquiries whose documents hold a name. */
@Dependent
class IndexedIds {
  /** Something whose name stands in the documents of many inquiries. */
  enum NamingColumn {
    BOARD("board_id"),
    OFFICE("office_id"),
    TOPIC("topic_id");

    private final String column;

    NamingColumn(String column) {
      this.column = column;
    }
  }

  private final Jdbi jdbi;

  @Inject
  IndexedIds(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** How the outbox names things of this type. */
  static String subject(SearchType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  Optional<NamingColumn> naming(String subject) {
    for (NamingColumn namingColumn : NamingColumn.values()) {
      if (namingColumn.name().equalsIgnoreCase(subject)) {
        return Optional.of(namingColumn);
      }
    }
    return Optional.empty();
  }

  /** Inquiries of that board, office or topic behind {@code after}, by id. */
  List<Long> named(IndexView view, NamingColumn namingColumn, long of, long after, int most) {
    String listed = view == IndexView.PUBLIC ? VisibilityPolicy.LISTED + " AND" : "";
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT i.id FROM inquiry i WHERE %s i.%s = :of AND i.id > :after ORDER BY i.id LIMIT :most"
                        .formatted(listed, namingColumn.column))
                .bind("of", of)
                .bind("after", after)
                .bind("most", most)
                .mapTo(Long.class)
                .list());
  }
}
