package org.zerodistance.outward.mail;

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
public abstract class MailScene {
  protected static MailHouse mail;

  protected TestCity city;

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
  protected Receipt asked(String email, String language, Visibility visibility) {
    return anInquiry().reachedAt(email).mailedIn(language).visibleAs(visibility).submitted();
  }

  protected InquiryBuilder anInquiry() {
    return city.anInquiry().titled("桥头路灯不亮");
  }
}
