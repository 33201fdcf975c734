package org.zerodistance.web.site.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.SubmitInquiry;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.web.kernel.i18n.Language;
import org.zerodistance.web.kernel.pages.Form;

class InquiryFormTest {
  @Test
  void aFormBecomesACommand() {
    SubmitInquiry command = command(Map.of());
    assertThat(command.kind()).isEqualTo(Kind.COMPLAINT);
    assertThat(command.visibility()).isEqualTo(Visibility.PUBLIC);
    assertThat(command.showName()).isFalse();
    assertThat(command.place().text()).contains("河滨路");
    assertThat(command.place().point().orElseThrow().lat()).isEqualByComparingTo("23.480001");
  }

  @Test
  void onlyATickMeansThatTheAskerAgreesToMail() {
    assertThat(command(Map.of()).mailLanguage()).isEmpty();
    assertThat(command(Map.of("mail", "true", "email", "li@example.org")).mailLanguage())
        .contains("en");
    assertThatExceptionOfType(InvalidFormProblem.class)
        .isThrownBy(() -> command(Map.of("mail", "true", "email", "")));
  }

  @Test
  void aPointThatIsNoneIsLeftOut() {
    assertThat(command(Map.of("lat", "91")).place().point()).isEmpty();
    assertThat(command(Map.of("lng", "there")).place().point()).isEmpty();
    assertThat(command(Map.of("lat", "")).place().point()).isEmpty();
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    assertThatExceptionOfType(InvalidFormProblem.class)
        .isThrownBy(
            () ->
                command(
                    Map.of(
                        "kind",
                        "",
                        "title",
                        "短",
                        "body",
                        "",
                        "phone",
                        "abc",
                        "email",
                        "x@",
                        "showName",
                        "true",
                        "name",
                        "",
                        "visibility",
                        "sealed")))
        .satisfies(
            problem ->
                assertThat(problem.violations())
                    .extracting(Violations.Violation::field)
                    .containsExactly(
                        "kind", "title", "body", "visibility", "name", "phone", "email"));
  }

  @Test
  void aKeyThatAPersonMadeUpIsNone() {
    assertThat(InquiryForm.keyed(Form.filled(Map.of("key", Tokens.random())))).isTrue();
    assertThat(InquiryForm.keyed(Form.filled(Map.of("key", "aaaaaaaaaaaaaaaaaaaaaaaaaa"))))
        .isFalse();
    assertThat(InquiryForm.keyed(Form.empty())).isFalse();
  }

  @Test
  void aFormSentAgainKeepsItsTextUnderAnotherKey() {
    Form first = form(Map.of());
    Form again = InquiryForm.again(first);
    assertThat(again.text("title")).isEqualTo(first.text("title"));
    assertThat(again.text("phone")).isEqualTo(first.text("phone"));
    assertThat(again.key()).isNotEqualTo(first.key());
  }

  private static SubmitInquiry command(Map<String, String> changes) {
    return InquiryForm.command(
        form(changes), Optional.empty(), List.of(), Viewer.NOBODY, Language.EN);
  }

  private static Form form(Map<String, String> changes) {
    Map<String, Object> fields =
        new HashMap<>(
            Map.of(
                "key", Tokens.random(),
                "kind", "complaint",
                "title", "河滨路北段路灯不亮",
                "body", "河滨路北段的路灯已经一个星期不亮了。",
                "place", "河滨路",
                "lat", "23.480001",
                "lng", "112.2",
                "visibility", "public",
                "phone", "555 0100"));
    fields.putAll(changes);
    fields.values().removeIf(""::equals);
    return Form.filled(fields);
  }
}
