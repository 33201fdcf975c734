package org.zerodistance.web.kernel.assets;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.ratelimit.ProofOfWork;
import org.zerodistance.web.kernel.assets.ScriptPage.Answer;

/** Tests the proof of work for a voice, js/voices.js. */
class VoicesScriptIT {
  private static final int BITS = 10;
  private static final String FORM =
      """
      <form method="post" action="/inquiries/1000050/me-too">
        <button data-work="10" data-subject="1000050" data-working="正在核对">我也遇到</button>
        <button id="plain" formaction="/plain">别的</button>
      </form>\
      """;

  private final ScriptPage scripts =
      new ScriptPage().answering(sent -> new Answer(200, "text/html", "<p>好</p>"));

  @AfterEach
  void nothing_was_refused_and_no_script_failed() {
    assertThat(scripts.wrong()).isEmpty();
    scripts.close();
  }

  @Test
  void the_browser_sends_a_proof_that_the_server_accepts() {
    Page page = scripts.open(FORM, "js/voices.js");
    page.locator("button[data-work]").click();
    page.waitForURL("**/inquiries/1000050/me-too");

    assertThat(scripts.sent()).hasSize(1);
    String body = URLDecoder.decode(scripts.sent().get(0).body(), StandardCharsets.UTF_8);
    assertThat(body).startsWith("work=");
    LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    String proof = body.substring("work=".length());
    assertThat(ProofOfWork.isDone(proof, "1000050", BITS, today)).isTrue();
  }

  @Test
  void other_buttons_of_the_form_are_left_alone() {
    Page page = scripts.open(FORM, "js/voices.js");
    page.locator("#plain").click();
    page.waitForURL("**/plain");

    assertThat(scripts.sent()).hasSize(1);
    assertThat(scripts.sent().get(0).body()).doesNotContain("work=");
  }
}
