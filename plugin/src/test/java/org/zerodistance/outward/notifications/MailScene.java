package org.zerodistance.outward.notifications;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.testing.InquiryBuilder;
import org.zerodistance.testing.TestCity;

/**
 * An application with mail for a test class; each test starts without mails and with a separate
 * city.
 */
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

  /** An inquiry whose asker gave this address and agreed to mails. */
  Receipt asked(String email, String language, Visibility visibility) {
    return anInquiry().reachedAt(email).mailedIn(language).visibleAs(visibility).submitted();
  }

  InquiryBuilder anInquiry() {
    return city.anInquiry().titled("桥头路灯不亮");
  }
}
