package org.zerodistance.search.indexing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.jobs.Bisection;
import org.zerodistance.foundation.jobs.JobFailure;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchDocument.DocumentContent;
import org.zerodistance.search.searching.SearchType;

/**
 * All documents of a view in pages by id: those that may be found now, and without text those that
 * could be found once, so that a late write cannot restore them.
 */
@Dependent
public class DocumentPages {
  /**
   * The row of a case; its states are the database's words, since a newer release may have more of
   * them.
   */
  private record CaseDocumentRow(
      long id, long version, String visibility, String moderation, Optional<OfficeId> officeId) {
    /** Empty for a state that is unknown to this code: then the case may not be found. */
    Optional<VisibilityPolicy.Facts> facts() {
      Optional<Visibility> seen = known(Visibility.values(), visibility);
      Optional<Moderation> moderated = known(Moderation.values(), moderation);
      return seen.isPresent() && moderated.isPresent()
          ? Optional.of(new VisibilityPolicy.Facts(seen.get(), moderated.get(), officeId, false))
          : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> known(E[] states, String name) {
      return Arrays.stream(states).filter(s -> s.name().equalsIgnoreCase(name)).findFirst();
    }
  }

  /** The row of a story or a dossier. */
  private record OwnRow(long id, long version, boolean live) {}

  /** Thrown when more than single rows cannot be read. */
  public static final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableException(String reason) {
      super(reason);
    }
  }

  private final CaseDocuments cases;
  private final StoryDocuments stories;
  private final DossierDocuments dossiers;
  private final Jdbi jdbi;

  @Inject
  DocumentPages(CaseDocuments cases, StoryDocuments stories, DossierDocuments dossiers, Jdbi jdbi) {
    this.cases = cases;
    this.stories = stories;
    this.dossiers = dossiers;
    this.jdbi = jdbi;
  }

  /**
   * A page of documents.
   *
   * @param last the highest id that was read, for the next page
   * @param end whether this is the last page
   * @param unreadable the ids whose documents cannot be built, with the reason
   */
  public record DocumentPage(
      List<SearchDocument> documents, long last, boolean end, Map<Long, String> unreadable) {}

  /** The documents after {@code after}, by id. */
  public DocumentPage after(IndexView view, SearchType type, long after, int most) {
    List<IndexEntryState> page = entryStates(view, type, after, most);
    long last = page.isEmpty() ? after : page.get(page.size() - 1).id();
    Map<Long, String> unreadable = new HashMap<>();
    List<SearchDocument> documents =
        readable(view, type, page.stream().map(IndexEntryState::id).toList(), unreadable);
    return new DocumentPage(documents, last, page.size() < most, unreadable);
  }

  /**
   * The documents of these ids, except those that cannot be built from their rows.
   *
   * @param unreadable receives the ids of those, with the reason
   * @throws UnreadableException when so many rows fail that the fault is not in single rows
   */
  public List<SearchDocument> readable(
      IndexView view, SearchType type, Collection<Long> ids, Map<Long, String> unreadable) {
    List<SearchDocument> documents = new ArrayList<>();
    if (!read(view, type, ids, documents, unreadable)) {
      throw new UnreadableException(
          "documents cannot be read: " + unreadable.entrySet().iterator().next());
    }
    return documents;
  }

  /** Returns false when more than single rows cannot be read; then some were not tried. */
  private boolean read(
      IndexView view,
      SearchType type,
      Collection<Long> ids,
      List<SearchDocument> documents,
      Map<Long, String> unreadable) {
    return new Bisection(ConnectionException.class::isInstance)
        .run(
            List.copyOf(ids),
            part -> documents.addAll(of(view, type, part)),
            (id, thrown) -> unreadable.put(id, JobFailure.of(thrown).reason()));
  }

  /** The documents of these ids, hidden ones without text; ids that do not exist are left out. */
  public List<SearchDocument> of(IndexView view, SearchType type, Collection<Long> ids) {
    return switch (type) {
      case INQUIRY -> cases.of(view, ids);
      case STORY -> stories.of(view, ids);
      case DOSSIER -> dossiers.of(view, ids);
    };
  }

  /** The states of entries after {@code after}, by id, with the digests of their contents. */
  public List<IndexEntryState> states(IndexView view, SearchType type, long after, int most) {
    return digested(view, type, entryStates(view, type, after, most));
  }

  /** The states of these entries; those that could never be found are left out. */
  public List<IndexEntryState> states(IndexView view, SearchType type, Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : digested(
            view,
            type,
            entryStates(
                view, type, "i.id IN (<ids>)", query -> query.bindList("ids", List.copyOf(ids))));
  }

  /** Adds digests, except to entries whose documents cannot be created from their rows. */
  private List<IndexEntryState> digested(
      IndexView view, SearchType type, List<IndexEntryState> states) {
    List<Long> shown =
        states.stream().filter(IndexEntryState::shown).map(IndexEntryState::id).toList();
    List<SearchDocument> documents = new ArrayList<>();
    read(view, type, shown, documents, new HashMap<>());
    Map<Long, IndexEntryState> known =
        documents.stream().collect(Collectors.toMap(SearchDocument::id, DocumentPages::state));
    return states.stream().map(state -> known.getOrDefault(state.id(), state)).toList();
  }

  private static IndexEntryState state(SearchDocument document) {
    return new IndexEntryState(
        document.id(),
        document.version(),
        document.content().isPresent(),
        document.content().map(DocumentContent::scopes).orElse(List.of()),
        document.content().map(DocumentDigest::of));
  }

  private List<IndexEntryState> entryStates(IndexView view, SearchType type, long after, int most) {
    return entryStates(
        view,
        type,
        "i.id > :after ORDER BY i.id LIMIT :most",
        query -> query.bind("after", after).bind("most", most));
  }

  private List<IndexEntryState> entryStates(
      IndexView view, SearchType type, String which, UnaryOperator<Query> values) {
    String sql = "SELECT %s FROM %s AND %s".formatted(columns(type), belonging(view, type), which);
    return jdbi.withHandle(
        h -> {
          Query query = values.apply(h.createQuery(sql));
          return switch (type) {
            case INQUIRY ->
                query
                    .mapTo(CaseDocumentRow.class)
                    .map(
                        row -> progress(row.id(), row.version(), row.facts().flatMap(view::scopes)))
                    .list();
            case STORY, DOSSIER ->
                query
                    .mapTo(OwnRow.class)
                    .map(row -> progress(row.id(), row.version(), view.scopes(row.live())))
                    .list();
          };
        });
  }

  private static IndexEntryState progress(long id, long version, Optional<List<String>> scopes) {
    return new IndexEntryState(id, version, scopes.isPresent(), scopes.orElse(List.of()));
  }

  /** The number of documents of all types. */
  public long count(IndexView view) {
    long count = 0;
    for (SearchType type : SearchType.values()) {
      String sql = "SELECT COUNT(*) FROM " + belonging(view, type);
      count += jdbi.withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }
    return count;
  }

  private static String columns(SearchType type) {
    return switch (type) {
      case INQUIRY -> "i.id, i.version, i.visibility, i.moderation, i.office_id";
      case STORY -> "i.id, i.version, (CASE WHEN i.live = 1 THEN TRUE ELSE FALSE END) AS live";
      case DOSSIER ->
          "i.id, i.version, (CASE WHEN i.public_since IS NULL THEN FALSE ELSE TRUE END) AS live";
    };
  }

  /**
   * The SQL condition for entries that may be found or could be once; the staff's index contains
   * all.
   */
  private static String belonging(IndexView view, SearchType type) {
    String everybodys =
        switch (type) {
          case INQUIRY -> "(%s OR i.admitted_at IS NOT NULL)".formatted(VisibilityPolicy.LISTED);
          case STORY -> "i.published_at IS NOT NULL";
          // The row does not show whether it was public once.
          case DOSSIER -> "TRUE";
        };
    String table =
        switch (type) {
          case INQUIRY -> "inquiry i";
          case STORY -> "story i";
          case DOSSIER -> "dossier i";
        };
    return table + " WHERE " + (view == IndexView.PUBLIC ? everybodys : "TRUE");
  }
}
