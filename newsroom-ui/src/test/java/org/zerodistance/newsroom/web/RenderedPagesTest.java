package org.zerodistance.newsroom.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zerodistance.house.House;

class RenderedPagesTest {
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:10Z");

  /** A page of one row with a version. */
  private record RowPage(String title, int version) implements Page {}

  private final RenderedPages pages = new RenderedPages(true);
  private int written;

  @Test
  void a_page_of_the_same_values_is_written_once() {
    String first = asked(new RowPage("lamp", 1), Lang.ZH, "/boards/a", NOON);
    String again = asked(new RowPage("lamp", 1), Lang.ZH, "/boards/a", NOON.plusSeconds(40));
    assertThat(again).isEqualTo(first);
    assertThat(written).isEqualTo(1);
  }

  @Test
  void whatever_goes_into_a_page_makes_it_another() {
    List<String> all = new ArrayList<>();
    all.add(asked(new RowPage("lamp", 1), Lang.ZH, "/boards/a", NOON));
    all.add(asked(new RowPage("lamp", 2), Lang.ZH, "/boards/a", NOON));
    all.add(asked(new RowPage("lamp", 1), Lang.EN, "/boards/a", NOON));
    all.add(asked(new RowPage("lamp", 1), Lang.ZH, "/boards/a?kind=help", NOON));
    all.add(asked(new RowPage("lamp", 1), Lang.ZH, "/boards/a", NOON.plusSeconds(60)));
    assertThat(all).doesNotHaveDuplicates();
    assertThat(written).isEqualTo(5);
  }

  @Test
  void a_page_with_a_key_for_a_form_is_for_one_reader_alone() {
    for (int i = 0; i < 2; i++) {
      pages.get(new RowPage("form", 1), House.UNNAMED, Lang.ZH, "/", NOON, () -> copy(true));
    }
    assertThat(written).isEqualTo(2);
  }

  @Test
  void nothing_is_kept_while_templates_are_being_developed() {
    RenderedPages developing = new RenderedPages(false);
    for (int i = 0; i < 2; i++) {
      developing.get(new RowPage("lamp", 1), House.UNNAMED, Lang.ZH, "/", NOON, () -> copy(false));
    }
    assertThat(written).isEqualTo(2);
  }

  private String asked(Page page, Lang lang, String address, Instant now) {
    RenderedPages.Copy copy = pages.get(page, House.UNNAMED, lang, address, now, () -> copy(false));
    return new String(copy.html(), StandardCharsets.UTF_8) + copy.tag();
  }

  private RenderedPages.Copy copy(boolean drawn) {
    written++;
    return new RenderedPages.Copy(("page " + written).getBytes(StandardCharsets.UTF_8), drawn);
  }
}
