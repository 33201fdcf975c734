package org.zerodistance.search.searching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.status.CaseStatus;

/**
 * A hit.
 *
 * @param title the whole title with highlights
 * @param snippet the matching passages, or the beginning if there are none
 * @param path the page's address without the host
 */
public record SearchHit(
    SearchType type,
    long number,
    List<Highlight> title,
    List<Highlight> snippet,
    String path,
    List<String> boards,
    Optional<String> column,
    Optional<Kind> kind,
    Optional<CaseStatus> status,
    Instant submittedAt,
    Optional<Instant> answeredAt) {
  public SearchHit {
    title = List.copyOf(title);
    snippet = List.copyOf(snippet);
    boards = List.copyOf(boards);
  }
}
