package org.zerodistance.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.zerodistance.inquiries.Kind;
import org.zerodistance.offices.OfficeLevel;

/**
 * What every search index promises. Each test works on a board of its own, so that they do not see
 * each other's documents.
 */
public abstract class SearchIndexContract {
  private static final AtomicLong IDS = new AtomicLong(System.nanoTime() / 1_000);
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private final String board = "board-" + IDS.incrementAndGet();

  protected abstract SearchIndex index();

  /** Returns when all that was written can be found. */
  protected abstract void settle();

  @Test
  protected void findsPartOfATitle() {
    write(inquiry().titled("路灯不亮"));

    assertThat(titles(search("路灯"))).containsExactly("路灯不亮");
    assertThat(titles(search("不亮"))).containsExactly("路灯不亮");
    assertThat(titles(search("井盖"))).isEmpty();
  }

  @Test
  protected void saysWhichOfSomeDocumentsMatchAndLooksAtNothingElse() {
    Draft lamp = inquiry().titled("路灯不亮");
    Draft answered = inquiry().titled("路灯修好了").answered("已更换");
    Draft cover = inquiry().titled("井盖破损");
    write(lamp, answered, cover, inquiry().titled("另一处路灯也不亮"));
    List<String> asked =
        List.of(lamp.document().key(), answered.document().key(), cover.document().key());

    assertThat(index().matching(query("路灯"), asked))
        .containsExactlyInAnyOrder(lamp.document().key(), answered.document().key());
    assertThat(
            index()
                .matching(
                    query("路灯").within(filter(Optional.empty(), Optional.of(SearchState.OPEN))),
                    asked))
        .containsExactly(lamp.document().key());
    assertThat(index().matching(query(""), asked)).hasSize(3);
    assertThat(index().matching(query("路灯"), List.of())).isEmpty();
    index().write(List.of(SearchDocument.hidden(SearchType.INQUIRY, lamp.id, 99)));
    settle();
    assertThat(index().matching(query("路灯"), asked)).containsExactly(answered.document().key());
  }

  @Test
  protected void findsRareCharacters() {
    write(inquiry().titled("𣲘塘镇的水管"), inquiry().titled("浛溪县塱山路积水"), inquiry().titled("㵲阳河边的垃圾"));

    assertThat(titles(search("𣲘塘"))).containsExactly("𣲘塘镇的水管");
    assertThat(titles(search("𣲘"))).containsExactly("𣲘塘镇的水管");
    assertThat(titles(search("塱山路"))).containsExactly("浛溪县塱山路积水");
    assertThat(titles(search("㵲阳"))).containsExactly("㵲阳河边的垃圾");
  }

  @Test
  protected void findsAnswersAndRemarksAndText() {
    write(
        inquiry().titled("出行不便").answered("已安排增开夜班公交"),
        inquiry().titled("请修路面").saying("青石巷口坑洼严重"),
        inquiry().titled("楼道杂物").remarked("昨天又堆了旧沙发"));

    assertThat(titles(search("夜班公交"))).containsExactly("出行不便");
    assertThat(titles(search("坑洼"))).containsExactly("请修路面");
    assertThat(titles(search("旧沙发"))).containsExactly("楼道杂物");
  }

  @Test
  protected void takesLatinLettersAsTheyCome() {
    write(inquiry().titled("Street lights are out on K219"));

    assertThat(titles(search("LIGHTS"))).hasSize(1);
    assertThat(titles(search("k219"))).hasSize(1);
    assertThat(titles(search("Ｋ２１９"))).hasSize(1);
  }

  @Test
  protected void marksWhatMatchesInPlainText() {
    write(inquiry().titled("<b>路灯</b>不亮").saying("河滨路的路灯 <script>alert(1)</script> 坏了"));

    SearchHit hit = search("路灯").hits().get(0);

    assertThat(Piece.join(hit.title())).isEqualTo("<b>路灯</b>不亮");
    assertThat(hit.title()).contains(new Piece("路灯", true));
    assertThat(hit.snippet()).contains(new Piece("路灯", true));
    assertThat(Piece.join(hit.snippet())).contains("<script>");
  }

  @Test
  protected void tellsWhatAHitIs() {
    write(inquiry().titled("学位紧张").of(Kind.CONSULT).answered("明年新建"));

    SearchHit hit = search("学位").hits().get(0);

    assertThat(hit.type()).isEqualTo(SearchType.INQUIRY);
    assertThat(hit.kind()).contains(Kind.CONSULT);
    assertThat(hit.state()).contains(SearchState.ANSWERED);
    assertThat(hit.boards()).containsExactly(board);
    assertThat(hit.path()).isEqualTo("/inquiries/" + hit.number());
    assertThat(hit.submittedAt()).isEqualTo(NOON);
  }

  @Test
  protected void filtersAndCountsWhatOtherValuesWouldGive() {
    write(
        inquiry().titled("噪音扰民一").of(Kind.COMPLAINT),
        inquiry().titled("噪音扰民二").of(Kind.COMPLAINT).answered("已处理"),
        inquiry().titled("噪音标准咨询").of(Kind.CONSULT),
        story().titled("噪音何时休"));

    SearchAnswer all = search("噪音");
    SearchAnswer complaints =
        index().search(query("噪音").within(filter(Optional.of(Kind.COMPLAINT), Optional.empty())));

    assertThat(all.total()).isEqualTo(4);
    assertThat(all.facet(Facet.TYPE))
        .containsExactlyInAnyOrder(new Facet.Count("inquiry", 3), new Facet.Count("story", 1));
    assertThat(complaints.total()).isEqualTo(2);
    assertThat(complaints.facet(Facet.KIND))
        .containsExactlyInAnyOrder(new Facet.Count("complaint", 2), new Facet.Count("consult", 1));
    assertThat(complaints.facet(Facet.STATE))
        .containsExactlyInAnyOrder(new Facet.Count("open", 1), new Facet.Count("answered", 1));
    assertThat(complaints.facet(Facet.YEAR)).containsExactly(new Facet.Count("2026", 2));
    assertThat(
            index()
                .search(query("噪音").within(filter(Optional.empty(), Optional.of(SearchState.OPEN))))
                .total())
        .isEqualTo(2);
  }

  @Test
  protected void filtersByPeriodAndTopic() {
    write(
        inquiry().titled("停水一").at(NOON.minus(Duration.ofDays(10))).under("供水"),
        inquiry().titled("停水二").under("供水/停水"));

    SearchFilter lately =
        new SearchFilter(
            Optional.empty(),
            Optional.of(board),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(NOON),
            Optional.of(NOON.plusSeconds(1)));
    SearchFilter below =
        new SearchFilter(
            Optional.empty(),
            Optional.of(board),
            Optional.empty(),
            Optional.of("供水"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(titles(index().search(query("停水").within(lately)))).containsExactly("停水二");
    assertThat(index().search(query("停水").within(below)).total()).isEqualTo(2);
  }

  @Test
  protected void pagesThroughAllHitsOnce() {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      // Some at the very same time, so that time alone does not order them.
      drafts.add(inquiry().titled("公交站台第" + i + "号").at(NOON.plusSeconds(i / 3)));
    }
    write(drafts.toArray(Draft[]::new));

    for (SearchSort sort : SearchSort.values()) {
      List<String> seen = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      do {
        SearchAnswer page = index().search(query("公交站台").sorted(sort).limited(10).behind(cursor));
        assertThat(page.total()).isEqualTo(25);
        seen.addAll(titles(page));
        cursor = page.next();
      } while (cursor.isPresent());
      assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }
  }

  @Test
  protected void ordersByTimeWhenAsked() {
    write(
        inquiry().titled("垃圾清运旧").at(NOON.minusSeconds(9)),
        inquiry().titled("垃圾清运新").at(NOON),
        inquiry().titled("垃圾清运中").at(NOON.minusSeconds(5)));

    assertThat(titles(index().search(query("垃圾清运").sorted(SearchSort.NEWEST))))
        .containsExactly("垃圾清运新", "垃圾清运中", "垃圾清运旧");
    assertThat(titles(search(""))).containsExactly("垃圾清运新", "垃圾清运中", "垃圾清运旧");
  }

  @Test
  protected void aLateOldVersionChangesNothing() {
    Draft draft = inquiry().titled("井盖丢失");
    write(draft.version(5));
    write(draft.titled("井盖旧文").version(4));

    assertThat(titles(search("井盖"))).containsExactly("井盖丢失");
  }

  @Test
  protected void aHiddenDocumentIsNotFoundNorBroughtBack() {
    Draft draft = inquiry().titled("施工扬尘");
    write(draft.version(1));
    index().write(List.of(SearchDocument.hidden(SearchType.INQUIRY, draft.id, 3)));
    write(draft.version(2));

    assertThat(search("扬尘").total()).isZero();
    assertThat(search("").facet(Facet.TYPE)).isEmpty();
  }

  @Test
  protected void whatIsShownForATimeIsGoneAfterwards() {
    write(story().titled("限时公告").until(NOON.minus(Duration.ofDays(1))));

    assertThat(search("限时公告").total()).isZero();
  }

  @Test
  protected void toleratesWhateverIsTyped() {
    write(inquiry().titled("路灯不亮"));

    for (String text :
        List.of(
            "\"",
            "AND OR NOT",
            "title:*",
            "{\"query\":1}",
            "((",
            "\uD867",
            "  ",
            "路灯".repeat(300),
            "🚲")) {
      assertThat(search(text).limited()).isFalse();
    }
    assertThat(index().search(query("路灯").behind(Optional.of("nonsense"))).hits()).hasSize(1);
  }

  @Test
  protected void operatorsNarrow() {
    write(
        inquiry().titled("路灯不亮").of("roads", OfficeLevel.DEPARTMENT).due(NOON),
        inquiry().titled("路灯太亮").of("town", OfficeLevel.TOWN).at(NOON.minus(Duration.ofDays(400))),
        inquiry().titled("亮灯的路").due(Instant.parse("2100-01-01T00:00:00Z")),
        story().titled("路灯亮了").in("weekly"));

    assertThat(titles(search("\"路灯\" \"不亮\""))).containsExactly("路灯不亮");
    assertThat(titles(search("“灯不亮”"))).containsExactly("路灯不亮");
    assertThat(titles(search("路灯 -太亮 -亮了"))).containsExactly("路灯不亮");
    assertThat(titles(search("-路灯"))).containsExactly("亮灯的路");
    assertThat(titles(search("路灯 before:2026"))).containsExactly("路灯太亮");
    assertThat(titles(search("路灯 after:2026 -亮了"))).containsExactly("路灯不亮");
    assertThat(titles(search("overdue:"))).containsExactly("路灯不亮");
    assertThat(search("overdue:no").total()).isEqualTo(3);
    assertThat(titles(index().search(office("town")))).containsExactly("路灯太亮");
    assertThat(titles(index().search(outside(List.of(), List.of("town", "nobody")))))
        .containsExactlyInAnyOrder("路灯不亮", "亮灯的路", "路灯亮了");
    assertThat(index().search(outside(List.of(board), List.of())).total()).isZero();
    assertThat(
            titles(
                index()
                    .search(
                        query("路灯")
                            .within(
                                SearchFilter.NONE.inside(
                                    Optional.of(board), Optional.of("weekly"))))))
        .containsExactly("路灯亮了");
    assertThat(search("").facet(Facet.LEVEL))
        .containsExactlyInAnyOrder(new Facet.Count("department", 1), new Facet.Count("town", 1));
  }

  @Test
  protected void suggestsTitlesAndNames() {
    String rare = "塱" + board;
    Draft hidden = inquiry().titled(rare + "井盖").version(1);
    write(inquiry().titled(rare + "路灯不亮"), hidden);
    index().write(List.of(SearchDocument.hidden(SearchType.INQUIRY, hidden.id, 2)));
    settle();

    Suggested suggested = index().suggest(rare, List.of(rare + "街道办", "市长信箱"));

    assertThat(suggested.titles())
        .extracting(Suggested.Title::title)
        .containsExactly(rare + "路灯不亮");
    assertThat(suggested.names()).containsExactly(rare + "街道办");
    for (String typed : List.of("", " ", "\"", "\uD867", "a'b", "zhongguo".repeat(9), "*")) {
      assertThat(index().suggest(typed, List.of()).names()).isEmpty();
    }
  }

  @Test
  protected void eyesSeeNothingElse() {
    write(
        inquiry().titled("路灯甲").seenBy(List.of("newsroom", "office-1")),
        inquiry().titled("路灯乙").seenBy(List.of("newsroom")),
        inquiry().titled("路灯丙").seenBy(List.of("office-2")));

    SearchAnswer one = index().search(query("路灯").seenWith(List.of("office-1")));
    assertThat(titles(one)).containsExactly("路灯甲");
    assertThat(one.facet(Facet.TYPE)).containsExactly(new Facet.Count("inquiry", 1));
    assertThat(titles(index().search(query("路灯").seenWith(List.of("office-1", "office-2")))))
        .containsExactlyInAnyOrder("路灯甲", "路灯丙");
    assertThat(index().search(query("").seenWith(List.of("office-3"))).total()).isZero();
  }

  private SearchQuery office(String slug) {
    SearchQuery query = query("office:" + slug);
    return query.meaning(query.sought().within(List.of(), List.of(slug)));
  }

  private SearchQuery outside(List<String> boards, List<String> offices) {
    SearchQuery query = query("");
    return query.meaning(query.sought().outside(boards, offices));
  }

  @Test
  protected void synonymsFindAsWell() {
    write(inquiry().titled("巴士总是晚点"));

    SearchQuery exact = query("公交");
    assertThat(titles(index().search(exact.meaning(exact.sought().meaning(List.of("巴士"))))))
        .containsExactly("巴士总是晚点");
  }

  private SearchAnswer search(String text) {
    return index().search(query(text));
  }

  private SearchQuery query(String text) {
    return SearchQuery.of(text).within(filter(Optional.empty(), Optional.empty()));
  }

  private SearchFilter filter(Optional<Kind> kind, Optional<SearchState> state) {
    return new SearchFilter(
        Optional.empty(),
        Optional.of(board),
        kind,
        Optional.empty(),
        state,
        Optional.empty(),
        Optional.empty());
  }

  private static List<String> titles(SearchAnswer answer) {
    return answer.hits().stream().map(hit -> Piece.join(hit.title())).toList();
  }

  private void write(Draft... drafts) {
    assertThat(index().write(List.of(drafts).stream().map(Draft::document).toList())).isEmpty();
    settle();
  }

  private Draft inquiry() {
    return new Draft(SearchType.INQUIRY, IDS.incrementAndGet(), board);
  }

  private Draft story() {
    return new Draft(SearchType.STORY, IDS.incrementAndGet(), board);
  }

  /** A document in the making. */
  private static final class Draft {
    private final SearchType type;
    private final long id;
    private final String board;
    private long version = 1;
    private String title = "";
    private String body = "正文";
    private List<String> answers = List.of();
    private List<String> topics = List.of();
    private Kind kind = Kind.HELP;
    private Instant at = NOON;
    private Optional<Instant> until = Optional.empty();
    private Optional<Instant> due = Optional.empty();
    private Optional<String> office = Optional.empty();
    private Optional<OfficeLevel> level = Optional.empty();
    private Optional<String> column = Optional.empty();
    private List<String> remarks = List.of();
    private List<String> eyes = List.of();

    Draft(SearchType type, long id, String board) {
      this.type = type;
      this.id = id;
      this.board = board;
    }

    Draft titled(String text) {
      title = text;
      return this;
    }

    Draft saying(String text) {
      body = text;
      return this;
    }

    Draft answered(String text) {
      answers = List.of(text);
      return this;
    }

    Draft of(Kind other) {
      kind = other;
      return this;
    }

    Draft at(Instant time) {
      at = time;
      return this;
    }

    Draft until(Instant time) {
      until = Optional.of(time);
      return this;
    }

    Draft due(Instant time) {
      due = Optional.of(time);
      return this;
    }

    Draft of(String officeSlug, OfficeLevel officeLevel) {
      office = Optional.of(officeSlug);
      level = Optional.of(officeLevel);
      return this;
    }

    Draft in(String columnSlug) {
      column = Optional.of(columnSlug);
      return this;
    }

    Draft seenBy(List<String> others) {
      eyes = others;
      return this;
    }

    Draft remarked(String text) {
      remarks = List.of(text);
      return this;
    }

    Draft under(String path) {
      List<String> paths = new ArrayList<>();
      for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
        paths.add(path.substring(0, slash));
      }
      paths.add(path);
      topics = paths;
      return this;
    }

    Draft version(long number) {
      version = number;
      return this;
    }

    SearchDocument document() {
      boolean inquiry = type == SearchType.INQUIRY;
      return new SearchDocument(
          type,
          id,
          version,
          Optional.of(
              new SearchDocument.Content(
                  id,
                  title,
                  body,
                  answers,
                  remarks,
                  "",
                  List.of(board),
                  office,
                  level,
                  column,
                  inquiry ? Optional.of(kind) : Optional.empty(),
                  topics,
                  inquiry
                      ? Optional.of(answers.isEmpty() ? SearchState.OPEN : SearchState.ANSWERED)
                      : Optional.empty(),
                  at,
                  answers.isEmpty() ? Optional.empty() : Optional.of(at),
                  due,
                  until,
                  (inquiry ? "/inquiries/" : "/stories/") + id,
                  eyes)));
    }
  }
}
