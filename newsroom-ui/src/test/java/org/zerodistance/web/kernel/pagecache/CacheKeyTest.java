package org.zerodistance.web.kernel.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.publicversion.OldestCachedVersion;

class CacheKeyTest {
  private final CacheKey key = new CacheKey(null, Clock.systemUTC());

  @BeforeEach
  void begin() {
    OldestCachedVersion.reset();
  }

  @Test
  void a_page_that_was_not_asked_for_before_has_no_version() {
    assertThat(key.version()).isEmpty();
  }

  @Test
  void a_page_of_rows_alone_is_kept_with_its_version() {
    key.readAt(7);
    assertThat(key.version()).hasValue(7);
  }

  @Test
  void a_page_is_kept_when_all_that_it_used_was_read_at_its_version_or_later() {
    key.readAt(7);
    OldestCachedVersion.note(8);
    OldestCachedVersion.note(7);
    assertThat(key.version()).hasValue(7);
  }

  @Test
  void a_page_that_used_something_older_than_its_version_is_not_kept() {
    key.readAt(7);
    OldestCachedVersion.note(6);
    OldestCachedVersion.note(7);
    assertThat(key.version()).isEmpty();
  }
}
