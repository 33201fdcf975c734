package org.zerodistance.web.site.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryJsonLdTest {
  @ParameterizedTest
  @CsvSource({
    "记者 覃少峰, 覃少峰",
    "本报记者覃少峰、潘明远, 覃少峰|潘明远",
    "全媒体记者 覃少峰 通讯员 李明, 覃少峰|李明",
    "记者：覃少峰 潘明远, 覃少峰|潘明远",
    "By Zhou Yang and Lin Hao, Zhou Yang|Lin Hao",
    "Zhou Yang, Zhou Yang",
    "记者, ''",
    "'', ''"
  })
  void authorsAreBareNames(String byline, String names) {
    assertThat(String.join("|", StoryJsonLd.authors(byline))).isEqualTo(names);
  }
}
