package org.zerodistance.web.kernel.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.web.kernel.pages.Form;

class SavedRequestTest {
  private static final Pattern SECRET_INPUT =
      Pattern.compile(
          "<(?:@f\\.)?input[^>]*?name=\"(\\w+)\"[^>]*?(?:type=\"password\"|\"one-time-code\")");

  @Test
  void comes_back_as_it_was() {
    SavedRequest form =
        form(
            Optional.of(new PersonId(7)),
            Map.of(
                "reason",
                List.of("第一行\n第二行 & <b>=%+</b>", "", " \t"),
                "数",
                List.of("\uD83D\uDE00")));

    assertThat(SavedRequest.of(form.bytes())).isEqualTo(form);
  }

  @Test
  void is_shown_to_its_person_alone() {
    SavedRequest form = form(Optional.of(new PersonId(7)), Map.of());

    assertThat(form.mayBeShownTo(person(7))).isTrue();
    assertThat(form.mayBeShownTo(person(8))).isFalse();
    assertThat(form.mayBeShownTo(Viewer.NOBODY)).isFalse();
    assertThat(form(Optional.empty(), Map.of()).mayBeShownTo(Viewer.NOBODY)).isFalse();
  }

  @Test
  void every_field_for_a_password_or_a_code_of_one_use_is_a_secret() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/org/zerodistance/web"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ftlh")).toList()) {
        Matcher input = SECRET_INPUT.matcher(Files.readString(file));
        while (input.find()) {
          names.add(input.group(1));
        }
      }
    }

    assertThat(names).contains("password", "current");
    assertThat(names).allMatch(Form::isSecret);
    assertThat(List.of("reason", "bodyHtml", "key", "version")).noneMatch(Form::isSecret);
  }

  private static SavedRequest form(Optional<PersonId> person, Map<String, List<String>> values) {
    return new SavedRequest(
        person,
        Instant.parse("2026-11-30T07:00:00Z"),
        "/desk/stories/1/save?a=b",
        "/desk/stories/1",
        false,
        values,
        Map.of("photos", List.of("井盖.jpg")));
  }

  private static Viewer person(long id) {
    return new Viewer(
        Optional.of(new PersonId(id)), "", Set.of(), Set.<OfficeId>of(), Optional.empty());
  }
}
