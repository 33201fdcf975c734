package org.zerodistance.cases.inquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Violations;

/**
 * Tests the bounds of every field of a submission, and that all violations are reported at once.
 */
class SubmitInquiryTest {

  /** A complete form; each test changes the field that it checks. */
  private static final class Form {
    private String key = "form-key";
    private Optional<BoardId> board = Optional.of(new BoardId(1));
    private Kind kind = Kind.COMPLAINT;
    private String title = "路灯不亮";
    private String body = "河滨路的路灯已经不亮了。";
    private Optional<String> place = Optional.empty();
    private Visibility visibility = Visibility.PUBLIC;
    private Optional<String> name = Optional.of("李先生");
    private boolean showName;
    private Optional<String> phone = Optional.of("555-0100");
    private Optional<String> email = Optional.empty();
    private Optional<PersonId> account = Optional.empty();
    private Optional<String> language = Optional.empty();
    private int photos;

    private SubmitInquiry made() {
      return new SubmitInquiry(
          key,
          board,
          kind,
          title,
          body,
          new Place(place, Optional.empty()),
          visibility,
          name,
          showName,
          phone,
          email,
          account,
          language,
          Collections.nCopies(photos, "PHOTO"),
          Source.WEB);
    }
  }

  static Stream<Arguments> goodForms() {
    return Stream.of(
        form("the shortest key", f -> f.key = "k".repeat(8)),
        form("the longest key", f -> f.key = "k".repeat(200)),
        form("the shortest title", f -> f.title = "题".repeat(4)),
        form("the longest title", f -> f.title = "题".repeat(60)),
        form("the shortest body", f -> f.body = "文".repeat(10)),
        form("the longest body", f -> f.body = "文".repeat(5_000)),
        form("the longest place", f -> f.place = Optional.of("地".repeat(120))),
        form("the longest name", f -> f.name = Optional.of("名".repeat(30))),
        form("a name to show", f -> f.showName = true),
        form("no name", f -> f.name = Optional.empty()),
        form("for asker and office", f -> f.visibility = Visibility.ASKER_AND_OFFICE),
        form("the shortest phone", f -> f.phone = Optional.of("55501")),
        form("the longest phone", f -> f.phone = Optional.of("+86 (0774) 28-12345 1234")),
        form(
            "an address alone",
            f -> {
              f.phone = Optional.empty();
              f.email = Optional.of("li@mail.example");
              f.language = Optional.of("zh-CN");
            }),
        form(
            "an account alone",
            f -> {
              f.phone = Optional.empty();
              f.account = Optional.of(new PersonId(1));
              f.language = Optional.of("zh-CN");
            }),
        form("the longest address", f -> f.email = Optional.of(address(254))),
        form("no board", f -> f.board = Optional.empty()),
        form("six photos", f -> f.photos = 6));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("goodForms")
  void whatIsWithinBoundsIsTaken(String what, Consumer<Form> change) {
    Form form = new Form();
    change.accept(form);
    assertThat(form.made().fingerprint()).as(what).isNotEmpty();
  }

  static Stream<Arguments> badForms() {
    return Stream.of(
        bad("key", "no key", f -> f.key = null),
        bad("key", "a short key", f -> f.key = "k".repeat(7)),
        bad("key", "a long key", f -> f.key = "k".repeat(201)),
        bad("kind", "no kind", f -> f.kind = null),
        bad("title", "no title", f -> f.title = null),
        bad("title", "a short title", f -> f.title = "题".repeat(3)),
        bad("title", "a long title", f -> f.title = "题".repeat(61)),
        bad("body", "no body", f -> f.body = null),
        bad("body", "a short body", f -> f.body = "文".repeat(9)),
        bad("body", "a long body", f -> f.body = "文".repeat(5_001)),
        bad("place", "a long place", f -> f.place = Optional.of("地".repeat(121))),
        bad("visibility", "no visibility", f -> f.visibility = null),
        bad("name", "a long name", f -> f.name = Optional.of("名".repeat(31))),
        bad(
            "name",
            "no name to show",
            f -> {
              f.name = Optional.of(" ");
              f.showName = true;
            }),
        bad("contact", "no contact", f -> f.phone = Optional.of(" ")),
        bad("phone", "a short phone", f -> f.phone = Optional.of("5550")),
        bad("phone", "a long phone", f -> f.phone = Optional.of("5".repeat(25))),
        bad("phone", "words for a phone", f -> f.phone = Optional.of("ask my wife")),
        bad("email", "an address without a host", f -> f.email = Optional.of("li@mail")),
        bad("email", "a long address", f -> f.email = Optional.of(address(255))),
        bad("email", "nowhere to write to", f -> f.language = Optional.of("zh-CN")),
        bad("photos", "seven photos", f -> f.photos = 7));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("badForms")
  void whatIsOutOfBoundsIsNamed(String field, String what, Consumer<Form> change) {
    Form form = new Form();
    change.accept(form);
    assertThatExceptionOfType(InvalidFormProblem.class)
        .as(what)
        .isThrownBy(form::made)
        .satisfies(
            problem ->
                assertThat(problem.violations())
                    .extracting(Violations.Violation::field)
                    .containsExactly(field));
  }

  @ParameterizedTest
  @EnumSource(
      value = Visibility.class,
      names = {"NEWSROOM_ONLY", "SEALED"})
  void aReaderDoesNotHideACaseFromItsOffice(Visibility visibility) {
    Form form = new Form();
    form.visibility = visibility;
    assertThatThrownBy(form::made).isInstanceOf(InvalidFormProblem.class);
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    Form form = new Form();
    form.title = "";
    form.body = "";
    form.phone = Optional.of("no");
    form.photos = 9;
    assertThatExceptionOfType(InvalidFormProblem.class)
        .isThrownBy(form::made)
        .satisfies(
            problem ->
                assertThat(problem.violations())
                    .extracting(Violations.Violation::field)
                    .containsExactly("title", "body", "phone", "photos"));
  }

  @Test
  void whatWasTypedIsTidied() {
    Form form = new Form();
    form.title = "  路灯 \n 不亮 ";
    form.body = " 第一行。\r\n第二行，还有。 ";
    form.name = Optional.of(" 李先生 ");
    form.email = Optional.of(" ");
    SubmitInquiry made = form.made();

    assertThat(made.title()).isEqualTo("路灯 不亮");
    assertThat(made.body()).isEqualTo("第一行。\n第二行，还有。");
    assertThat(made.name()).contains("李先生");
    assertThat(made.email()).isEmpty();
  }

  @Test
  void anotherFormUnderTheSameKeyHasAnotherFingerprint() {
    String plain = new Form().made().fingerprint();
    assertThat(new Form().made().fingerprint()).isEqualTo(plain);
    Map<String, Consumer<Form>> changes =
        Map.of(
            "board", f -> f.board = Optional.empty(),
            "kind", f -> f.kind = Kind.CONSULT,
            "title", f -> f.title = "路灯亮了",
            "body", f -> f.body = "河滨路的路灯已经又亮了。",
            "place", f -> f.place = Optional.of("河滨路"),
            "visibility", f -> f.visibility = Visibility.ASKER_AND_OFFICE,
            "name", f -> f.name = Optional.of("王女士"),
            "showName", f -> f.showName = true,
            "phone", f -> f.phone = Optional.of("555-0101"),
            "email", f -> f.email = Optional.of("li@mail.example"));
    Set<String> prints =
        changes.values().stream()
            .map(
                change -> {
                  Form form = new Form();
                  change.accept(form);
                  return form.made().fingerprint();
                })
            .collect(Collectors.toSet());

    assertThat(prints).hasSize(changes.size()).doesNotContain(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "90,180,true",
    "-90,-180,true",
    "90.000001,0,false",
    "-90.000001,0,false",
    "0,180.000001,false",
    "0,-180.000001,false",
  })
  void aPointLiesOnEarth(BigDecimal lat, BigDecimal lng, boolean possible) {
    if (possible) {
      assertThat(new Place.Point(lat, lng).lat()).isEqualTo(lat);
    } else {
      assertThatThrownBy(() -> new Place.Point(lat, lng))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aPointHasSixDecimals() {
    assertThat(Place.Point.of(23.47654321, 111.2791234567))
        .isEqualTo(new Place.Point(new BigDecimal("23.476543"), new BigDecimal("111.279123")));
  }

  @Test
  void barsCoverTheirFieldAloneAndNoLineEnd() {
    List<Span> spans = new ArrayList<>();
    spans.add(new Span(Span.Field.BODY, 0, 2, "name"));
    spans.add(new Span(Span.Field.TITLE, 3, 5, "name"));
    spans.add(new Span(Span.Field.BODY, 4, 99, "mobile"));

    assertThat(Span.blacken("张三说\n打五五", Span.Field.BODY, spans)).isEqualTo("██说\n███");
    assertThat(Span.blacken("甲乙丙丁戊己", Span.Field.TITLE, spans)).isEqualTo("甲乙丙██己");
    assertThat(Span.blacken("河滨路", Span.Field.PLACE, spans)).isEqualTo("河滨路");
    assertThat(Span.blacken(null, Span.Field.PLACE, spans)).isNull();
    assertThat(Span.blacken("一\n二", Span.Field.BODY, List.of(new Span(Span.Field.BODY, 0, 3, ""))))
        .isEqualTo("█\n█");
  }

  @ParameterizedTest
  @CsvSource({"0,1,true", "3,4,true", "-1,1,false", "1,1,false", "2,1,false"})
  void aSpanCoversSomething(int from, int to, boolean possible) {
    if (possible) {
      assertThat(new Span(Span.Field.BODY, from, to, "name").to()).isEqualTo(to);
    } else {
      assertThatThrownBy(() -> new Span(Span.Field.BODY, from, to, "name"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Handling.class)
  void anAnswerWasGivenFromReplyingOn(Handling handling) {
    assertThat(handling.answered())
        .isEqualTo(
            Set.of(Handling.REPLIED, Handling.EVALUATED, Handling.CLOSED).contains(handling));
  }

  private static Arguments form(String what, Consumer<Form> change) {
    return Arguments.of(what, change);
  }

  private static Arguments bad(String field, String what, Consumer<Form> change) {
    return Arguments.of(field, what, change);
  }

  private static String address(int length) {
    return "a".repeat(length - "@mail.example".length()) + "@mail.example";
  }
}
