package org.zerodistance.city.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zerodistance.foundation.platform.InvalidFormProblem;

class ImprintTest {
  private static final Map<String, String> WHOLE =
      Map.of(
          "icp", "桂ICP备12345678号-1",
          "police", "桂公网安备 45040302000001号",
          "licence", "45120200001",
          "report_phone", "0774-1234567转2",
          "report_email", "jubao@example.org",
          "tip_phone", "12345");

  @Test
  void values_come_back_as_they_were_typed() {
    assertThat(Imprint.of(WHOLE).values()).isEqualTo(WHOLE);
    assertThat(Imprint.of(Map.of())).isEqualTo(Imprint.NONE);
    assertThat(Imprint.of(WHOLE).policeCode()).contains("45040302000001");
    assertThat(Imprint.NONE.policeCode()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "report_phone, 打电话",
    "tip_phone, <b>1</b>",
    "report_email, nobody",
    "icp, 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'"
  })
  void each_wrong_value_is_named(String field, String value) {
    Map<String, String> typed = new HashMap<>(WHOLE);
    typed.put(field, value);
    assertThatExceptionOfType(InvalidFormProblem.class)
        .isThrownBy(() -> Imprint.of(typed))
        .satisfies(
            problem ->
                assertThat(problem.violations())
                    .extracting(violation -> violation.field())
                    .containsExactly(field));
  }

  @ParameterizedTest
  @CsvSource({"0774-1234567转2, 07741234567", "+86 (774) 123, +86774123", "12345, 12345"})
  void a_link_dials_the_digits(String shown, String dialled) {
    assertThat(Imprint.dialled(shown)).isEqualTo(dialled);
  }
}
