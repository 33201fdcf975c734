package org.zerodistance.newsroom.remembered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.zerodistance.house.House;
import org.zerodistance.newsroom.web.Written;
import org.zerodistance.newsroom.words.Lang;

class RememberedPagesTest {
  private static final OptionalLong UNREAD = OptionalLong.empty();

  private final RememberedPages pages = new RememberedPages(true);

  @Test
  void a_page_is_kept_from_the_second_time_on() {
    assertThat(pages.find(place("/boards/a", Lang.ZH, 1))).isEmpty();
    pages.keep(place("/boards/a", Lang.ZH, 1), UNREAD, copy("first"));
    assertThat(pages.find(place("/boards/a", Lang.ZH, 1)).orElseThrow().version()).isNegative();
    pages.keep(place("/boards/a", Lang.ZH, 1), OptionalLong.of(7), copy("second"));
    RememberedPages.Kept kept = pages.find(place("/boards/a", Lang.ZH, 1)).orElseThrow();
    assertThat(kept.version()).isEqualTo(7);
    assertThat(kept.copy().body(false)).isEqualTo(bytes("second"));
  }

  @Test
  void another_language_address_or_minute_is_another_page() {
    pages.keep(place("/boards/a", Lang.ZH, 1), OptionalLong.of(7), copy("page"));
    assertThat(pages.find(place("/boards/a", Lang.EN, 1))).isEmpty();
    assertThat(pages.find(place("/boards/a?kind=help", Lang.ZH, 1))).isEmpty();
    assertThat(pages.find(place("/boards/a", Lang.ZH, 2))).isEmpty();
  }

  @Test
  void a_page_with_a_key_for_a_form_is_for_one_reader_alone() {
    Copy personal = new Copy(new Written(bytes("form"), true));
    pages.keep(place("/", Lang.ZH, 1), UNREAD, personal);
    pages.keep(place("/", Lang.ZH, 1), OptionalLong.of(7), personal);
    assertThat(pages.find(place("/", Lang.ZH, 1))).isEmpty();
  }

  @Test
  void nothing_is_kept_while_templates_are_being_developed() {
    RememberedPages developing = new RememberedPages(false);
    developing.keep(place("/", Lang.ZH, 1), OptionalLong.of(7), copy("page"));
    assertThat(developing.find(place("/", Lang.ZH, 1))).isEmpty();
  }

  @Test
  void the_same_page_has_the_same_tag_and_unpacks_to_itself() throws IOException {
    Copy copy = copy("路灯亮了".repeat(200));
    assertThat(copy.tag()).isEqualTo(copy("路灯亮了".repeat(200)).tag()).isNotEqualTo(copy("x").tag());
    assertThat(copy.body(true).length).isLessThan(copy.body(false).length);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(copy.body(true)))) {
      assertThat(in.readAllBytes()).isEqualTo(copy.body(false));
    }
  }

  private static RememberedPages.Place place(String address, Lang lang, long minute) {
    return new RememberedPages.Place(House.UNNAMED, lang, address, minute);
  }

  private static Copy copy(String html) {
    return new Copy(new Written(bytes(html), false));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
