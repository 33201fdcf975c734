package org.zerodistance.outward.notifications;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.testing.TestCity;

/** One house with mail for a class of tests; for each of them no mail yet and a city of its own. */
abstract class MailScene {
  static MailHouse mail;

  TestCity city;

  @BeforeAll
  static void open() {
    mail = MailHouse.open();
  }

  @AfterAll
  static void close() {
    mail.closeAll();
  }

  @BeforeEach
  void empty() {
    mail.empty();
    city = mail.house().city();
  }

  /** An inquiry whose asker left that address and agreed to be told. */
  Receipt asked(String email, String language, Visibility visibility) {
    return mail.submitted(
        city, "桥头路灯不亮", Optional.of(email), Optional.empty(), Optional.of(language), visibility);
  }
}
