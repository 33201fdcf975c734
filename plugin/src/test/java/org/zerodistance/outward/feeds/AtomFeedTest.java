package org.zerodistance.outward.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.status.CaseStatus;

class AtomFeedTest {
  @Test
  void whatWasStoredEarlierBreaksNoFeed() {
    String stored = "路灯\u0001\u0008\uFFFE\uFFFF\uD800\u202E不亮";
    AtomFeed feed = new AtomFeed("https://paper.example", "/boards/a", stored);
    feed.add(
        new AtomFeed.Item(
            "/inquiries/1",
            stored,
            stored,
            stored,
            Optional.of(CaseStatus.OFFICE_SAYS_SOLVED),
            Instant.EPOCH,
            Instant.EPOCH));

    byte[] xml = feed.write();

    assertThat(new String(xml, StandardCharsets.UTF_8))
        .contains("<title>路灯不亮</title>")
        .contains("<category term=\"office-says-solved\" label=\"单位称已解决\" />");
    assertThatCode(
            () ->
                DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml)))
        .doesNotThrowAnyException();
  }
}
