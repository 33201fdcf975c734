package org.zerodistance.searching;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zerodistance.casepages.BoardFilter;
import org.zerodistance.casepages.BoardPages;
import org.zerodistance.casepages.InquiryRow;
import org.zerodistance.offices.BoardDirectory;
import org.zerodistance.platform.Slice;
import org.zerodistance.platform.TimeCursor;

/**
 * What is shown while the index is away: the newest inquiries by board, kind and period, which the
 * database answers by index. The words of the query are not looked at.
 */
@Dependent
class NewestInstead {
  private final BoardPages pages;
  private final BoardDirectory boards;

  @Inject
  NewestInstead(BoardPages pages, BoardDirectory boards) {
    this.pages = pages;
    this.boards = boards;
  }

  SearchAnswer search(SearchQuery query) {
    SearchFilter filter = query.filter();
    var board = filter.board().flatMap(boards::find);
    if (filter.type().filter(type -> type != SearchType.INQUIRY).isPresent()
        || (filter.board().isPresent() && board.isEmpty())) {
      return new SearchAnswer(0, List.of(), Map.of(), Optional.empty(), true);
    }
    Slice<InquiryRow> slice =
        pages.newest(
            new BoardFilter(
                board.map(b -> b.id()),
                filter.kind(),
                filter.state().map(state -> state != SearchState.OPEN),
                Optional.empty(),
                filter.from(),
                filter.to()),
            TimeCursor.of(query.cursor().orElse("")),
            query.limit());
    List<SearchHit> hits = slice.rows().stream().map(NewestInstead::hit).toList();
    return new SearchAnswer(hits.size(), hits, Map.of(), slice.next(), true);
  }

  private static SearchHit hit(InquiryRow row) {
    return new SearchHit(
        SearchType.INQUIRY,
        row.number().value(),
        List.of(new Piece(row.title(), false)),
        List.of(new Piece(row.opening(), false)),
        "/inquiries/" + row.number(),
        Stream.ofNullable(row.boardSlug()).toList(),
        Optional.empty(),
        Optional.of(row.kind()),
        Optional.of(SearchState.of(row.answered(), row.officeOutcome())),
        row.submittedAt(),
        Optional.ofNullable(row.lastRepliedAt()));
  }
}
