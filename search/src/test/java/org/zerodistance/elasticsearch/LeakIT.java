package org.zerodistance.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Span;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.search.searching.Facet;
import org.zerodistance.search.searching.Highlight;
import org.zerodistance.search.searching.SearchAnswer;
import org.zerodistance.search.searching.SearchFilter;
import org.zerodistance.search.searching.SearchIndex;
import org.zerodistance.search.searching.SearchQuery;
import org.zerodistance.search.searching.Searching;
import org.zerodistance.search.searching.StaffSearching;
import org.zerodistance.search.searching.Suggestion;
import org.zerodistance.search.searching.Suggestions;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

/**
 * Creates a case of every visibility and moderation state, each with a unique word, and runs every
 * search as every kind of viewer: no viewer finds, counts or is offered more than the policy
 * allows.
 */
class LeakIT {
  /** A case with its unique word, and the facts for the policy. */
  private record Made(String mark, VisibilityPolicy.Facts facts) {
    boolean everybodys() {
      return VisibilityPolicy.listed(facts);
    }
  }

  private static final Pattern MARK = Pattern.compile("leak[0-9]+x");

  private static SearchHouse search;
  private static TestHouse house;
  private static TestCity city;
  private static TestCity otherCity;
  private static final List<Made> MADE = new ArrayList<>();

  @BeforeAll
  static void open() throws IOException {
    search = SearchHouse.open();
    house = search.house();
    city = house.city();
    otherCity = house.city();
    for (Visibility visibility : Visibility.values()) {
      for (Moderation moderation : Moderation.values()) {
        MADE.add(made(visibility, moderation));
      }
    }
    house.get(JobRunner.class).drain("index");
    refresh();
  }

  private static Made made(Visibility visibility, Moderation moderation) {
    String mark = "leak" + MADE.size() + "x";
    Receipt receipt = city.admitted("塘源路积水" + mark);
    // By SQL: use cases route no case that waits, and the policy covers such rows too.
    house
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "UPDATE inquiry SET visibility = ?, moderation = ? WHERE id = ?",
                    name(visibility),
                    name(moderation),
                    receipt.id().value()));
    house.inTransaction(
        () -> {
          house.get(CaseMoves.class).touched(receipt.id());
          return null;
        });
    return new Made(
        mark,
        new VisibilityPolicy.Facts(visibility, moderation, Optional.of(city.office()), false));
  }

  @AfterAll
  static void close() throws IOException {
    search.close();
  }

  @Test
  void readersFindWhatIsListedAndNothingElse() {
    for (Made made : MADE) {
      SearchAnswer answer = house.get(Searching.class).search(SearchQuery.of(made.mark()));
      assertThat(answer.limited()).isFalse();
      assertThat(answer.total()).as(made.toString()).isEqualTo(made.everybodys() ? 1 : 0);
      assertThat(answer.meant()).as(made.toString()).isEmpty();
    }
    assertThat(marks(publicly("积水"))).isEqualTo(expected(Made::everybodys));
    assertThat(marks(publicly("\"塘源路积水\" -nothing"))).isEqualTo(expected(Made::everybodys));
  }

  @Test
  void readersCountNothingElse() {
    for (String text : List.of("", "积水", "office:" + city.slug(), "overdue:no")) {
      SearchAnswer answer = publicly(text);
      long listed = expected(Made::everybodys).size();
      assertThat(answer.total()).as(text).isEqualTo(listed);
      for (Facet facet : Facet.values()) {
        assertThat(answer.facet(facet).stream().mapToLong(Facet.Count::count).sum())
            .as(text + " " + facet)
            .isLessThanOrEqualTo(listed);
      }
    }
  }

  @Test
  void nobodyIsOfferedAnythingElse() {
    for (String typed : List.of("塘源路积水", "tangyuanlu", "tylj", "积水leak", "leak")) {
      Set<String> offered =
          house.get(Suggestions.class).suggest(typed, "zh-CN").stream()
              .map(Suggestion::text)
              .flatMap(LeakIT::marks)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(expected(Made::everybodys)).as(typed).containsAll(offered);
    }
    for (Made made : MADE) {
      if (!made.everybodys()) {
        assertThat(house.get(Suggestions.class).suggest(made.mark(), "zh-CN")).isEmpty();
        assertThat(house.get(ElasticSearchIndex.class).alike(made.mark())).isEmpty();
      }
    }
  }

  @Test
  void thePublicIndexHoldsNoWordOfTheRest() {
    SearchIndex index = house.get(ElasticSearchIndex.class);
    for (Made made : MADE) {
      // No scope that a viewer could claim makes anything visible.
      SearchQuery query = SearchQuery.of(made.mark()).seenWith(List.of("newsroom"));
      assertThat(index.search(query).total()).as(made.toString()).isZero();
    }
  }

  @Test
  void theStaffFindsWhatThePolicyLetsThemOpenButNothingSealed() {
    List<Viewer> staff = new ArrayList<>();
    for (Role role : Role.values()) {
      if (role != Role.READER) {
        staff.add(city.person(role));
        staff.add(otherCity.person(role));
      }
    }
    for (Viewer viewer : staff) {
      Set<String> allowed =
          expected(
              made ->
                  made.facts().visibility() != Visibility.SEALED
                      && (viewer.newsroom() || viewer.speaksFor(city.office()))
                      && VisibilityPolicy.mayOpen(viewer, made.facts()));
      SearchAnswer answer = staffly("积水", viewer);
      assertThat(marks(answer)).as(viewer.roles().toString()).isEqualTo(allowed);
      assertThat(answer.total()).isEqualTo(allowed.size());
      assertThat(answer.facet(Facet.TYPE).stream().mapToLong(Facet.Count::count).sum())
          .isEqualTo(allowed.size());
      for (Made made : MADE) {
        assertThat(staffly(made.mark(), viewer).total())
            .as(viewer.roles() + " " + made)
            .isEqualTo(allowed.contains(made.mark()) ? 1 : 0);
      }
    }
  }

  @Test
  void whoIsNotOfTheStaffIsRefused() {
    for (Viewer viewer : List.of(Viewer.NOBODY, city.person(Role.READER))) {
      assertThatThrownBy(() -> staffly("积水", viewer)).isInstanceOf(AccessProblem.class);
    }
  }

  @Test
  void blackedOutWordsAreFoundByTheStaffAlone() {
    InquiryId id = city.anInquiry().titled("青石巷电话5550100").saying("请尽快给我回电话，谢谢。").admitted().id();
    house
        .get(CaseMoves.class)
        .redact(id, List.of(new Span(Span.Field.TITLE, 5, 12, "phone")), Viewer.SYSTEM);
    house.get(JobRunner.class).drain("index");
    refresh();

    assertThat(publicly("5550100").total()).isZero();
    assertThat(staffly("5550100", city.person(Role.SPOKESPERSON)).total()).isEqualTo(1);
    assertThat(staffly("5550100", otherCity.person(Role.SPOKESPERSON)).total()).isZero();
  }

  @Test
  void whatIsClosedAgainIsGoneFromBoth() {
    InquiryId id = city.admitted("望江路井盖zzclosed").id();
    house.get(JobRunner.class).drain("index");
    refresh();
    assertThat(publicly("zzclosed").total()).isEqualTo(1);

    house.get(CaseMoves.class).changeVisibility(id, Visibility.SEALED, city.person(Role.MODERATOR));
    house.get(JobRunner.class).drain("index");
    refresh();

    assertThat(publicly("zzclosed").total()).isZero();
    assertThat(staffly("zzclosed", city.person(Role.EDITOR)).total()).isZero();
  }

  private static SearchAnswer publicly(String text) {
    return house
        .get(Searching.class)
        .search(
            SearchQuery.of(text)
                .within(SearchFilter.NONE.inside(Optional.of(city.slug()), Optional.empty()))
                .limited(100));
  }

  private static SearchAnswer staffly(String text, Viewer viewer) {
    return house.get(StaffSearching.class).search(SearchQuery.of(text).limited(100), viewer);
  }

  private static Set<String> expected(Predicate<Made> rule) {
    return MADE.stream()
        .filter(rule)
        .map(Made::mark)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All unique words that can be read anywhere in the hits. */
  private static Set<String> marks(SearchAnswer answer) {
    return answer.hits().stream()
        .flatMap(hit -> marks(Highlight.join(hit.title()) + " " + Highlight.join(hit.snippet())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static java.util.stream.Stream<String> marks(String text) {
    Matcher mark = MARK.matcher(text);
    List<String> found = new ArrayList<>();
    while (mark.find()) {
      found.add(mark.group());
    }
    return found.stream();
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void refresh() {
    SearchServer server = house.get(SearchServer.class);
    server.ask(
        SearchServer.Patience.WRITER,
        client -> client.indices().refresh(r -> r.index(server.config().alias() + "*")));
  }
}
