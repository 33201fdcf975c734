package org.zerodistance.newsroom.remembered;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zerodistance.house.House;
import org.zerodistance.newsroom.web.Lang;
import org.zerodistance.newsroom.web.Written;

class RememberedPagesTest {
  private static final long NOON = 1_793_534_410L / 60 * 60;

  private final RememberedPages pages = new RememberedPages(true);
  private long version = 7;
  private int versionsRead;
  private int written;
  private boolean personal;

  @Test
  void a_page_is_kept_from_the_second_time_on() {
    String first = asked("/boards/a", Lang.ZH, NOON);
    assertThat(versionsRead).isZero();
    String second = asked("/boards/a", Lang.ZH, NOON + 10);
    assertThat(second).isNotEqualTo(first);
    assertThat(asked("/boards/a", Lang.ZH, NOON + 40)).isEqualTo(second);
    assertThat(written).isEqualTo(2);
  }

  @Test
  void any_change_that_the_public_sees_makes_it_anew() {
    asked("/boards/a", Lang.ZH, NOON);
    String before = asked("/boards/a", Lang.ZH, NOON);
    version++;
    String after = asked("/boards/a", Lang.ZH, NOON);
    assertThat(after).isNotEqualTo(before);
    assertThat(asked("/boards/a", Lang.ZH, NOON)).isEqualTo(after);
  }

  @Test
  void a_change_while_a_page_is_being_written_is_not_missed() {
    asked("/boards/a", Lang.ZH, NOON);
    RememberedPages.Place place =
        RememberedPages.Place.of(House.UNNAMED, Lang.ZH, "/boards/a", NOON);
    pages.get(
        place,
        () -> version,
        () -> {
          version++;
          return copy();
        });
    asked("/boards/a", Lang.ZH, NOON);
    assertThat(written).isEqualTo(3);
  }

  @Test
  void another_language_address_or_minute_is_another_page() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      all.add(asked("/boards/a", Lang.ZH, NOON));
      all.add(asked("/boards/a", Lang.EN, NOON));
      all.add(asked("/boards/a?kind=help", Lang.ZH, NOON));
      all.add(asked("/boards/a", Lang.ZH, NOON + 60));
    }
    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void a_page_with_a_key_for_a_form_is_for_one_reader_alone() {
    personal = true;
    for (int i = 0; i < 3; i++) {
      asked("/", Lang.ZH, NOON);
    }
    assertThat(written).isEqualTo(3);
  }

  @Test
  void nothing_is_kept_while_templates_are_being_developed() {
    RememberedPages developing = new RememberedPages(false);
    RememberedPages.Place place = RememberedPages.Place.of(House.UNNAMED, Lang.ZH, "/", NOON);
    for (int i = 0; i < 3; i++) {
      developing.get(place, () -> version, this::copy);
    }
    assertThat(written).isEqualTo(3);
  }

  private String asked(String address, Lang lang, long now) {
    Copy copy =
        pages.get(
            RememberedPages.Place.of(House.UNNAMED, lang, address, now),
            () -> {
              versionsRead++;
              return version;
            },
            this::copy);
    return new String(copy.html(), StandardCharsets.UTF_8) + copy.tag();
  }

  private Copy copy() {
    written++;
    return new Copy(new Written(("page " + written).getBytes(StandardCharsets.UTF_8), personal));
  }
}
