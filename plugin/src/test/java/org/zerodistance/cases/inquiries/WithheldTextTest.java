package org.zerodistance.cases.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.WithheldText.Piece;

class WithheldTextTest {
  @Test
  void whatIsBlackInPublicIsWithheld() {
    String text = "电话13800005678请联系\n河滨路三栋";
    String black =
        Span.blacken(
            text,
            Span.Field.BODY,
            List.of(
                new Span(Span.Field.BODY, 2, 13, "phone"),
                new Span(Span.Field.BODY, 18, 22, "by_hand")));

    WithheldText words = WithheldText.of(text, black);

    assertThat(words.withheld()).isTrue();
    assertThat(words.lines())
        .containsExactly(
            List.of(
                new Piece("电话", false), new Piece("13800005678", true), new Piece("请联系", false)),
            List.of(new Piece("河", false), new Piece("滨路三栋", true)));
    assertThat(words.pieces().stream().map(Piece::text).collect(Collectors.joining()))
        .isEqualTo(text);
  }

  @Test
  void theSameTextIsOnePiece() {
    assertThat(WithheldText.of("路灯不亮", "路灯不亮").pieces()).containsExactly(new Piece("路灯不亮", false));
    assertThat(WithheldText.of("路灯不亮", "路灯不亮").withheld()).isFalse();
    assertThat(WithheldText.of(null, null).pieces()).isEmpty();
  }

  @Test
  void aTextThatDiffersOtherwiseIsWithheldAsAWhole() {
    assertThat(WithheldText.of("河滨路三栋", "").pieces()).containsExactly(new Piece("河滨路三栋", true));
    assertThat(WithheldText.of("河滨路", null).lines())
        .containsExactly(List.of(new Piece("河滨路", true)));
  }

  @Test
  void aBlackSquareThatTheAskerTypedIsNotWithheld() {
    assertThat(WithheldText.of("█路", "█路").pieces()).containsExactly(new Piece("█路", false));
  }
}
