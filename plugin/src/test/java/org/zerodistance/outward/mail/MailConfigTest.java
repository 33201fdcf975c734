package org.zerodistance.outward.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.Settings;
import org.zerodistance.outward.mail.MailConfig.Server;
import org.zerodistance.outward.mail.MailConfig.Tls;

class MailConfigTest {
  @Test
  void mailIsOffIfNothingIsSaid() {
    assertThat(of(Map.of()).on()).isFalse();
  }

  @Test
  void oneAddressSaysEverything() {
    assertThat(
            of(Map.of("ZD_MAIL_URL", "smtps://post%40paper.example:s%3Aecret+1@mail.example"))
                .server())
        .contains(
            new Server(
                "mail.example",
                465,
                Optional.of("post@paper.example"),
                Optional.of("s:ecret+1"),
                Tls.TLS,
                "post@paper.example"));
  }

  @Test
  void eachSettingGoesBeforeTheAddress() {
    assertThat(
            of(Map.of(
                    "ZD_MAIL_URL", "smtp://one:two@mail.example:2525",
                    "ZD_MAIL_HOST", "relay.example",
                    "ZD_MAIL_PORT", "26",
                    "ZD_MAIL_USER", "three",
                    "ZD_MAIL_PASSWORD", "four",
                    "ZD_MAIL_TLS", "none",
                    "ZD_MAIL_FROM", "Post@Paper.example"))
                .server())
        .contains(
            new Server(
                "relay.example",
                26,
                Optional.of("three"),
                Optional.of("four"),
                Tls.NONE,
                "post@paper.example"));
  }

  @Test
  void aHostAloneIsSpokenToInPrivate() {
    Server server =
        of(Map.of("ZD_MAIL_HOST", "mail.example", "ZD_MAIL_FROM", "post@paper.example"))
            .server()
            .orElseThrow();
    assertThat(server.port()).isEqualTo(587);
    assertThat(server.tls()).isEqualTo(Tls.STARTTLS);
    assertThat(server.user()).isEmpty();
    assertThat(SmtpClient.properties(server))
        .containsEntry("mail.smtp.starttls.required", "true")
        .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
  }

  @Test
  void mistakesAreNamedWithoutTheSecret() {
    assertThatThrownBy(() -> of(Map.of("ZD_MAIL_URL", "http://user:hunter2@mail.example")))
        .hasMessageContaining("ZD_MAIL_URL")
        .hasMessageNotContaining("hunter2");
    assertThatThrownBy(() -> of(Map.of("ZD_MAIL_HOST", "mail.example")))
        .hasMessageContaining("ZD_MAIL_FROM");
    assertThatThrownBy(
            () ->
                of(
                    Map.of(
                        "ZD_MAIL_HOST", "mail.example",
                        "ZD_MAIL_FROM", "post@paper.example",
                        "ZD_MAIL_TLS", "perhaps")))
        .hasMessageContaining("ZD_MAIL_TLS");
    assertThat(
            of(Map.of("ZD_MAIL_URL", "smtp://post%40paper.example:hunter2@mail.example"))
                .toString())
        .doesNotContain("hunter2");
  }

  private static MailConfig of(Map<String, String> values) {
    return MailConfig.of(new Settings(values::get));
  }
}
