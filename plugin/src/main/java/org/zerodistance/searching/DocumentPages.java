package org.zerodistance.searching;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.inquiries.VisibilityPolicy;

/**
 * All that belongs into an index of what everybody may find, in pages by id: what may be found now,
 * and without words what could be found once, so that a late write cannot bring it back.
 */
@Dependent
public class DocumentPages {
  private static final String INQUIRIES =
      """
      SELECT i.id, i.version, (CASE WHEN %1$s THEN TRUE ELSE FALSE END) AS shown FROM inquiry i
      WHERE (%1$s OR i.admitted_at IS NOT NULL)
      """
          .formatted(VisibilityPolicy.LISTED);

  private static final String STORIES =
      """
      SELECT i.id, i.version, (CASE WHEN i.live = 1 THEN TRUE ELSE FALSE END) AS shown FROM story i
      WHERE i.published_at IS NOT NULL
      """;

  private final PublicDocuments documents;
  private final Jdbi jdbi;

  @Inject
  DocumentPages(PublicDocuments documents, Jdbi jdbi) {
    this.documents = documents;
    this.jdbi = jdbi;
  }

  /**
   * Some documents.
   *
   * @param last the highest id that was looked at, to go on behind
   * @param end whether nothing comes behind it
   */
  public record Page(List<SearchDocument> documents, long last, boolean end) {}

  /** The documents behind {@code after}, by id. */
  public Page after(SearchType type, long after, int most) {
    List<Standing> page = standings(type, after, most);
    long last = page.isEmpty() ? after : page.get(page.size() - 1).id();
    return new Page(of(type, page.stream().map(Standing::id).toList()), last, page.size() < most);
  }

  /** The documents of these ids, hidden ones without words; ids that do not exist are left out. */
  public List<SearchDocument> of(SearchType type, Collection<Long> ids) {
    return switch (type) {
      case INQUIRY -> documents.inquiries(ids);
      case STORY -> documents.stories(ids);
    };
  }

  /** How things stand behind {@code after}, by id. */
  public List<Standing> standings(SearchType type, long after, int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(sql(type) + " AND i.id > :after ORDER BY i.id LIMIT :most")
                .bind("after", after)
                .bind("most", most)
                .mapTo(Standing.class)
                .list());
  }

  /** How these things stand; those that could never be found are left out. */
  public List<Standing> standings(SearchType type, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        h ->
            h.createQuery(sql(type) + " AND i.id IN (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .mapTo(Standing.class)
                .list());
  }

  /** How many documents there are of both types. */
  public long count() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT (SELECT COUNT(*) FROM (%s) a) + (SELECT COUNT(*) FROM (%s) b)"
                        .formatted(INQUIRIES, STORIES))
                .mapTo(Long.class)
                .one());
  }

  private static String sql(SearchType type) {
    return switch (type) {
      case INQUIRY -> INQUIRIES;
      case STORY -> STORIES;
    };
  }
}
