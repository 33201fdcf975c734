package org.zerodistance.search.indexing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;

/**
 * Builds the documents of dossiers only from their own rows: they contain no data of linked cases,
 * so that none can reveal a case that is not public. Their number is their id.
 */
@Dependent
class DossierDocuments {
  private record DossierTexts(
      long id,
      String title,
      String summary,
      Optional<Instant> publicSince,
      Instant changedAt,
      int version) {}

  private final Jdbi jdbi;

  @Inject
  DossierDocuments(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The documents of these dossiers, hidden ones included; ids that do not exist are left out. */
  List<SearchDocument> of(IndexView view, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        h ->
            h
                .createQuery(
                    """
                    SELECT id, title, summary, public_since, changed_at, version FROM dossier
                    WHERE id IN (<ids>)
                    """)
                .bindList("ids", List.copyOf(ids))
                .mapTo(DossierTexts.class)
                .stream()
                .map(row -> document(view, row))
                .toList());
  }

  private static SearchDocument document(IndexView view, DossierTexts row) {
    return view.scopes(row.publicSince().isPresent())
        .map(scopes -> document(view, row, scopes))
        .orElseGet(() -> SearchDocument.hidden(SearchType.DOSSIER, row.id(), row.version()));
  }

  private static SearchDocument document(IndexView view, DossierTexts row, List<String> scopes) {
    boolean everybodys = view == IndexView.PUBLIC;
    return new SearchDocument(
        SearchType.DOSSIER,
        row.id(),
        row.version(),
        Optional.of(
            new SearchDocument.DocumentContent(
                row.id(),
                row.title(),
                row.summary(),
                List.of(),
                List.of(),
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                everybodys ? row.publicSince().orElseThrow() : row.changedAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                (everybodys ? "/dossiers/" : "/desk/dossiers/") + row.id(),
                scopes)));
  }
}
