package org.zerodistance.searching;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zerodistance.casepages.BoardFilter;
import org.zerodistance.casepages.BoardPages;
import org.zerodistance.casepages.InquiryRow;
import org.zerodistance.casepages.TitlePages;
import org.zerodistance.casepages.TitleWords;
import org.zerodistance.offices.BoardDirectory;
import org.zerodistance.platform.Slice;
import org.zerodistance.platform.TimeCursor;

/**
 * What is shown while the index is away: the newest inquiries by board, kind and period whose
 * titles say what was typed. Where the database does not find those in time, the words are not
 * looked at.
 */
@Dependent
class NewestInstead {
  private final BoardPages pages;
  private final TitlePages titles;
  private final BoardDirectory boards;

  @Inject
  NewestInstead(BoardPages pages, TitlePages titles, BoardDirectory boards) {
    this.pages = pages;
    this.titles = titles;
    this.boards = boards;
  }

  SearchAnswer search(SearchQuery query) {
    SearchFilter filter = query.filter();
    var board = filter.board().flatMap(boards::find);
    if (filter.type().filter(type -> type != SearchType.INQUIRY).isPresent()
        || filter.column().isPresent()
        || (filter.board().isPresent() && board.isEmpty())) {
      return new SearchAnswer(0, List.of(), Map.of(), Optional.empty(), true);
    }
    BoardFilter narrowed =
        new BoardFilter(
            board.map(b -> b.id()),
            filter.kind(),
            filter.state().map(state -> state != SearchState.OPEN),
            Optional.empty(),
            filter.from(),
            filter.to());
    TitleWords words = TitleWords.of(query.sought().marked());
    String cursor = query.cursor().orElse("");
    Slice<InquiryRow> slice =
        (words.isEmpty()
                ? Optional.<Slice<InquiryRow>>empty()
                : titles.newest(words, narrowed, cursor, query.limit()))
            .orElseGet(() -> pages.newest(narrowed, TimeCursor.of(cursor), query.limit()));
    List<SearchHit> hits = slice.rows().stream().map(row -> hit(row, words)).toList();
    return new SearchAnswer(hits.size(), hits, Map.of(), slice.next(), true);
  }

  private static SearchHit hit(InquiryRow row, TitleWords words) {
    return new SearchHit(
        SearchType.INQUIRY,
        row.number().value(),
        marked(row.title(), words),
        List.of(new Piece(row.opening(), false)),
        "/inquiries/" + row.number(),
        Stream.ofNullable(row.boardSlug()).toList(),
        Optional.empty(),
        Optional.of(row.kind()),
        Optional.of(SearchState.of(row.answered(), row.officeOutcome())),
        row.submittedAt(),
        Optional.ofNullable(row.lastRepliedAt()));
  }

  /** The title in pieces, those marked that say a word or, where it says none, a pair. */
  static List<Piece> marked(String title, TitleWords words) {
    String folded = title.toLowerCase(Locale.ROOT);
    BitSet marks = new BitSet();
    if (folded.length() == title.length()) {
      words.words().forEach(word -> mark(folded, word, marks));
      if (marks.isEmpty()) {
        words.pairs().forEach(pair -> mark(folded, pair, marks));
      }
    }
    List<Piece> pieces = new ArrayList<>();
    for (int from = 0; from < title.length(); ) {
      boolean marked = marks.get(from);
      int next = marked ? marks.nextClearBit(from) : marks.nextSetBit(from);
      int to = next < 0 ? title.length() : next;
      pieces.add(new Piece(title.substring(from, to), marked));
      from = to;
    }
    return pieces;
  }

  private static void mark(String title, String word, BitSet marks) {
    for (int at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
      marks.set(at, at + word.length());
    }
  }
}
