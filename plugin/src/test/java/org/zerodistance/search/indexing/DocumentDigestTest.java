package org.zerodistance.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.status.CaseStatus;
import org.zerodistance.city.offices.OfficeLevel;
import org.zerodistance.search.searching.SearchDocument.DocumentContent;

class DocumentDigestTest {
  private static final DocumentContent CONTENT = content("路灯", "不亮", List.of("一", "二"), "/a");

  @Test
  void theSameContentHasTheSameDigestWithItsFormInFront() {
    assertThat(DocumentDigest.of(content("路灯", "不亮", List.of("一", "二"), "/a")))
        .isEqualTo(DocumentDigest.of(CONTENT))
        .matches(DocumentDigest.FORM + "-[0-9a-f]{32}");
  }

  @Test
  void partsDoNotRunTogether() {
    Set<String> digests = new HashSet<>();
    List<DocumentContent> different =
        List.of(
            CONTENT,
            content("路灯不", "亮", List.of("一", "二"), "/a"),
            content("路灯", "不亮", List.of("一二"), "/a"),
            content("路灯", "不亮", List.of("二", "一"), "/a"),
            content("路灯", "不亮", List.of(), "/a"),
            content("路灯", "不亮", List.of("一", "二"), "/b"));
    different.forEach(content -> digests.add(DocumentDigest.of(content)));
    assertThat(digests).hasSize(different.size());
  }

  @Test
  void digestsOfAnotherFormCannotBeCompared() {
    assertThat(DocumentDigest.isComparable(DocumentDigest.of(CONTENT))).isTrue();
    assertThat(DocumentDigest.isComparable(DocumentDigest.FORM + 1 + "-00")).isFalse();
    assertThat(DocumentDigest.isComparable("")).isFalse();
  }

  private static DocumentContent content(
      String title, String body, List<String> answers, String path) {
    return new DocumentContent(
        7,
        title,
        body,
        answers,
        List.of(),
        "城管",
        List.of("roads"),
        Optional.of("roads"),
        Optional.of(OfficeLevel.CITY),
        Optional.empty(),
        Optional.of(Kind.COMPLAINT),
        List.of("市政"),
        Optional.of(CaseStatus.AWAITING_ANSWER),
        Instant.parse("2026-01-02T03:04:05.678901Z"),
        Optional.empty(),
        Optional.of(Instant.parse("2026-02-02T03:04:05Z")),
        Optional.empty(),
        path,
        List.of());
  }
}
