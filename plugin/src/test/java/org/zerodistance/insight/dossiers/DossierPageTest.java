package org.zerodistance.insight.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.Handling;
import org.zerodistance.cases.inquiries.Kind;

class DossierPageTest {
  @Test
  void theMedianOfAnOfficeIsThatOfTheStatistics() {
    assertThat(median(5402, 7622, 6964, 5044)).isEqualByComparingTo("6183");
    assertThat(median(5402, 7622, null, 5044)).isEqualByComparingTo("5402");
    assertThat(median(1, 2)).isEqualByComparingTo("1.5");
    assertThat(median((Integer) null)).isNull();
  }

  private static BigDecimal median(Integer... replyMinutes) {
    List<DossierCase> cases =
        Arrays.stream(replyMinutes).map(DossierPageTest::answeredAfter).toList();
    return new DossierPage(null, cases, List.of()).offices().get(0).medianMinutes();
  }

  private static DossierCase answeredAfter(Integer minutes) {
    return new DossierCase(
        null,
        null,
        null,
        null,
        null,
        null,
        "生态环境局",
        null,
        Kind.COMPLAINT,
        "夜间施工",
        "",
        null,
        null,
        null,
        Handling.ROUTED,
        null,
        null,
        null,
        minutes,
        minutes == null ? 0 : 1,
        0,
        0,
        true);
  }
}
