package org.zerodistance.web.kernel.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.zerodistance.web.kernel.i18n.Language;
import org.zerodistance.web.kernel.pages.RenderedPage;

class PageCacheTest {
  private static final OptionalLong UNREAD = OptionalLong.empty();

  private final PageCache pages = new PageCache(true);

  @Test
  void a_page_is_kept_from_the_second_time_on() {
    assertThat(pages.find(place("/boards/a", Language.ZH, 1))).isEmpty();
    pages.keep(place("/boards/a", Language.ZH, 1), UNREAD, copy("first"));
    assertThat(pages.find(place("/boards/a", Language.ZH, 1)).orElseThrow().version()).isNegative();
    pages.keep(place("/boards/a", Language.ZH, 1), OptionalLong.of(7), copy("second"));
    PageCache.CacheEntry cacheEntry = pages.find(place("/boards/a", Language.ZH, 1)).orElseThrow();
    assertThat(cacheEntry.version()).isEqualTo(7);
    assertThat(cacheEntry.copy().body(false)).isEqualTo(bytes("second"));
  }

  @Test
  void another_language_address_or_minute_is_another_page() {
    pages.keep(place("/boards/a", Language.ZH, 1), OptionalLong.of(7), copy("page"));
    assertThat(pages.find(place("/boards/a", Language.EN, 1))).isEmpty();
    assertThat(pages.find(place("/boards/a?kind=help", Language.ZH, 1))).isEmpty();
    assertThat(pages.find(place("/boards/a", Language.ZH, 2))).isEmpty();
  }

  @Test
  void a_page_with_a_key_for_a_form_is_for_one_reader_alone() {
    CachedPage personal = new CachedPage(new RenderedPage(bytes("form"), true), "/form");
    pages.keep(place("/", Language.ZH, 1), UNREAD, personal);
    pages.keep(place("/", Language.ZH, 1), OptionalLong.of(7), personal);
    assertThat(pages.find(place("/", Language.ZH, 1))).isEmpty();
  }

  @Test
  void nothing_is_kept_while_templates_are_being_developed() {
    PageCache developing = new PageCache(false);
    developing.keep(place("/", Language.ZH, 1), OptionalLong.of(7), copy("page"));
    assertThat(developing.find(place("/", Language.ZH, 1))).isEmpty();
  }

  @Test
  void the_same_page_has_the_same_tag_and_unpacks_to_itself() throws IOException {
    CachedPage cachedPage = copy("路灯亮了".repeat(200));
    assertThat(cachedPage.tag())
        .isEqualTo(copy("路灯亮了".repeat(200)).tag())
        .isNotEqualTo(copy("x").tag());
    assertThat(cachedPage.body(true).length).isLessThan(cachedPage.body(false).length);
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(cachedPage.body(true)))) {
      assertThat(in.readAllBytes()).isEqualTo(cachedPage.body(false));
    }
  }

  private static PageCache.PageAddress place(String address, Language language, long minute) {
    return new PageCache.PageAddress(language, false, address, minute);
  }

  private static CachedPage copy(String html) {
    return new CachedPage(new RenderedPage(bytes(html), false), "/page");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
