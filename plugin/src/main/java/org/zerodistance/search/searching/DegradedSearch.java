package org.zerodistance.search.searching;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zerodistance.cases.casepages.BoardFilter;
import org.zerodistance.cases.casepages.BoardPages;
import org.zerodistance.cases.casepages.InquiryRow;
import org.zerodistance.cases.casepages.TitlePages;
import org.zerodistance.cases.casepages.TitleWords;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.city.offices.OfficeDirectory;
import org.zerodistance.city.offices.OfficeNode;
import org.zerodistance.city.offices.OfficeRow;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.search.querying.ParsedQuery;

/**
 * The limited search while the index is unavailable: the newest inquiries by board, office, kind
 * and period whose titles contain the typed words. If the database does not find these in time, the
 * words are ignored.
 */
@Dependent
class DegradedSearch {
  private final BoardPages pages;
  private final TitlePages titles;
  private final BoardDirectory boards;
  private final OfficeDirectory offices;

  @Inject
  DegradedSearch(
      BoardPages pages, TitlePages titles, BoardDirectory boards, OfficeDirectory offices) {
    this.pages = pages;
    this.titles = titles;
    this.boards = boards;
    this.offices = offices;
  }

  /**
   * @param query with the boards and offices of its operators as slugs
   */
  SearchAnswer search(SearchQuery query) {
    SearchFilter filter = query.filter();
    Optional<BoardRow> board = filter.board().flatMap(boards::find);
    if (filter.type().filter(type -> type != SearchType.INQUIRY).isPresent()
        || filter.column().isPresent()
        || (filter.board().isPresent() && board.isEmpty())) {
      return new SearchAnswer(0, List.of(), Map.of(), Optional.empty(), true);
    }
    ParsedQuery parsedQuery = query.parsedQuery();
    BoardFilter narrowed =
        new BoardFilter(
            board.map(BoardRow::id),
            filter.kind(),
            filter.state().map(state -> state != SearchState.OPEN),
            Optional.empty(),
            later(filter.from(), query.since()),
            earlier(filter.to(), query.until()),
            places(parsedQuery));
    // Without synonyms: a title must contain all words.
    TitleWords words = TitleWords.of(parsedQuery.meaning(List.of()).marked());
    String cursor = query.cursor().orElse("");
    Optional<InquiryRow> numbered =
        parsedQuery
            .number()
            .filter(number -> cursor.isEmpty())
            .flatMap(number -> pages.numbered(new InquiryNumber(number), narrowed));
    if (numbered.isPresent()) {
      List<SearchHit> hit = List.of(hit(numbered.get(), words));
      return new SearchAnswer(1, hit, Map.of(), Optional.empty(), true);
    }
    Page<InquiryRow> page =
        (words.isEmpty()
                ? Optional.<Page<InquiryRow>>empty()
                : titles.newest(words, narrowed, cursor, query.limit()))
            .orElseGet(() -> pages.newest(narrowed, TimeCursor.of(cursor), query.limit()));
    List<SearchHit> hits = page.rows().stream().map(row -> hit(row, words)).toList();
    return new SearchAnswer(hits.size(), hits, Map.of(), page.next(), true);
  }

  private BoardFilter.PlaceFilter places(ParsedQuery parsedQuery) {
    return new BoardFilter.PlaceFilter(
        boardIds(parsedQuery.boards()),
        officeIds(parsedQuery.offices()),
        boardIds(parsedQuery.withoutBoards()),
        officeIds(parsedQuery.withoutOffices()));
  }

  private Set<BoardId> boardIds(List<String> slugs) {
    return slugs.isEmpty()
        ? Set.of()
        : boards.all().stream()
            .filter(board -> slugs.contains(board.slug()))
            .map(BoardRow::id)
            .collect(Collectors.toSet());
  }

  private Set<OfficeId> officeIds(List<String> slugs) {
    return slugs.isEmpty()
        ? Set.of()
        : offices.tree().stream()
            .map(OfficeNode::office)
            .filter(office -> slugs.contains(office.slug()))
            .map(OfficeRow::id)
            .collect(Collectors.toSet());
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  private static SearchHit hit(InquiryRow row, TitleWords words) {
    return new SearchHit(
        SearchType.INQUIRY,
        row.number().value(),
        marked(row.title(), words),
        List.of(new Highlight(row.opening(), false)),
        "/inquiries/" + row.number(),
        Stream.ofNullable(row.boardSlug()).toList(),
        Optional.empty(),
        Optional.of(row.kind()),
        Optional.of(row.status()),
        row.submittedAt(),
        Optional.ofNullable(row.lastRepliedAt()));
  }

  /**
   * The title in parts; parts that match a word are highlighted or, without a word, those that
   * match a pair of characters.
   */
  static List<Highlight> marked(String title, TitleWords words) {
    String folded = title.toLowerCase(Locale.ROOT);
    BitSet marks = new BitSet();
    if (folded.length() == title.length()) {
      words.words().forEach(word -> mark(folded, word, marks));
      if (marks.isEmpty()) {
        words.pairs().forEach(pair -> mark(folded, pair, marks));
      }
    }
    List<Highlight> pieces = new ArrayList<>();
    for (int from = 0; from < title.length(); ) {
      boolean marked = marks.get(from);
      int next = marked ? marks.nextClearBit(from) : marks.nextSetBit(from);
      int to = next < 0 ? title.length() : next;
      pieces.add(new Highlight(title.substring(from, to), marked));
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
