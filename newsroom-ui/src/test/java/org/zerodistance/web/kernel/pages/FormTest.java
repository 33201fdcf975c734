package org.zerodistance.web.kernel.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zerodistance.city.offices.BoardKind;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Violations;

class FormTest {
  @Test
  void what_was_typed_comes_back_with_what_is_wrong() {
    Form form =
        Form.filled(Map.of("title", "路灯"))
            .with(new Violations().length("title", "路灯", 4, 60).list());
    assertThat(form.text("title")).isEqualTo("路灯");
    assertThat(form.errorsOf("title")).hasSize(1);
    assertThat(form.errorsOf("body")).isEmpty();
  }

  @Test
  void a_stored_constant_chooses_its_option() {
    Form form = Form.filled(Map.of("kind", BoardKind.LEADER_MAILBOX, "role", List.of(Role.EDITOR)));
    assertThat(form.holds("kind", "leader_mailbox")).isTrue();
    assertThat(form.holds("role", "editor")).isTrue();
    assertThat(form.constant("kind", BoardKind.class)).contains(BoardKind.LEADER_MAILBOX);
  }

  @Test
  void an_absent_field_is_empty() {
    assertThat(Form.empty().text("x")).isEmpty();
    assertThat(Form.empty().find("x")).isEmpty();
    assertThat(Form.empty().number("x")).isEmpty();
    assertThat(Form.empty().flag("x")).isFalse();
  }

  @Test
  void a_number_is_a_number() {
    assertThat(Form.filled(Map.of("n", " 12 ")).number("n")).contains(12L);
    assertThat(Form.filled(Map.of("n", "12x")).number("n")).isEqualTo(Optional.empty());
  }

  @Test
  void addresses_are_read_and_written_in_utf8() {
    Map<String, List<String>> query = QueryString.parse("q=%E8%B7%AF%E7%81%AF&a&b=1&b=2&c=%zz");
    assertThat(query)
        .containsEntry("q", List.of("路灯"))
        .containsEntry("a", List.of(""))
        .containsEntry("b", List.of("1", "2"))
        .containsEntry("c", List.of("%zz"));
    Map<String, String> pairs = new LinkedHashMap<>();
    pairs.put("q", "路灯");
    pairs.put("none", "");
    assertThat(QueryString.of(pairs)).isEqualTo("?q=%E8%B7%AF%E7%81%AF");
  }

  @Test
  void a_filter_changes_and_the_cursor_goes() {
    assertThat(AddressParameters.with("/boards/x?kind=help&cursor=1-2&done=y", "kind", "thanks"))
        .isEqualTo("/boards/x?kind=thanks");
    assertThat(AddressParameters.with("/boards/x?kind=help&from=2026-01", "kind", null))
        .isEqualTo("/boards/x?from=2026-01");
    assertThat(AddressParameters.withCursor("/boards/x?kind=help", "1-2"))
        .isEqualTo("/boards/x?kind=help&cursor=1-2");
  }

  @Test
  void nobody_is_sent_to_another_site() {
    assertThat(Redirects.within("//evil.example/")).isEqualTo(URI.create("/"));
    assertThat(Redirects.within("https://evil.example/")).isEqualTo(URI.create("/"));
    assertThat(Redirects.within("/\\evil.example")).isEqualTo(URI.create("/"));
    assertThat(Redirects.within("/boards?x=1")).isEqualTo(URI.create("/boards?x=1"));
  }
}
