package org.zerodistance.cases.replies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyHtmlTest {
  @Test
  void anEmptyParagraphOfAnyLengthIsRemoved() {
    for (String filling : new String[] {"<br>", " ", "<br/> \n"}) {
      assertThat(ReplyHtml.of("<p>" + filling.repeat(30_000) + "</p><p>好</p>").text())
          .isEqualTo("好");
    }
  }

  @Test
  void lineBreaksWithinAParagraphStay() {
    assertThat(ReplyHtml.of("<p>一<br>二</p>").html()).contains("<br>");
  }
}
