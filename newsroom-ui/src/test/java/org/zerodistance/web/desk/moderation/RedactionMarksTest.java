package org.zerodistance.web.desk.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zerodistance.cases.inquiries.Span;

class RedactionMarksTest {
  private static final Map<Span.Field, String> TEXTS =
      Map.of(Span.Field.TITLE, "王小明家门口积水", Span.Field.BODY, "王小明，住三单元。电话见附件");

  @ParameterizedTest
  @ValueSource(strings = {"王小明", "王小明，三单元", "三单元、电话；王小明", "王小明，住三单元\n电话", "  王小明  \n\n", "", "，、"})
  void words_that_occur_are_accepted(String words) {
    assertThat(RedactionMarks.isNowhere(TEXTS, words)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"王晓明", "王小明，李四", "王小明\n四单元", "王小明 三单元"})
  void words_of_which_one_is_nowhere_are_refused(String words) {
    assertThat(RedactionMarks.isNowhere(TEXTS, words)).isTrue();
  }

  @Test
  void runs_joined_are_the_text() {
    RedactionMarks none = new RedactionMarks(TEXTS, List.of());
    assertThat(none.runs("body"))
        .singleElement()
        .satisfies(run -> assertThat(run.text()).isEqualTo(TEXTS.get(Span.Field.BODY)));
    assertThat(none.fields()).containsExactly("title", "body");
  }
}
