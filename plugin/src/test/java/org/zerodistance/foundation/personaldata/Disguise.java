package org.zerodistance.foundation.personaldata;

import java.util.Locale;

/** The twenty ways of writing personal data that the finder is measured on. */
enum Disguise {
  MOBILE_PLAIN(PersonalDataKind.MOBILE),
  MOBILE_SPACED(PersonalDataKind.MOBILE),
  MOBILE_DOTTED(PersonalDataKind.MOBILE),
  MOBILE_FULL_WIDTH(PersonalDataKind.MOBILE),
  MOBILE_CHINESE_NUMERALS(PersonalDataKind.MOBILE),
  MOBILE_OVER_LINES(PersonalDataKind.MOBILE),
  MOBILE_MIXED_DIGITS(PersonalDataKind.MOBILE),
  MOBILE_COUNTRY_CODE(PersonalDataKind.MOBILE),
  ID_18(PersonalDataKind.ID_NUMBER),
  ID_18_DISGUISED(PersonalDataKind.ID_NUMBER),
  ID_15(PersonalDataKind.ID_NUMBER),
  CARD_PLAIN(PersonalDataKind.BANK_CARD),
  CARD_GROUPED(PersonalDataKind.BANK_CARD),
  PLATE_PLAIN(PersonalDataKind.PLATE),
  PLATE_DISGUISED(PersonalDataKind.PLATE),
  EMAIL_PLAIN(PersonalDataKind.EMAIL),
  EMAIL_DISGUISED(PersonalDataKind.EMAIL),
  WECHAT_NAME(PersonalDataKind.WECHAT),
  QQ_NUMBER(PersonalDataKind.QQ),
  LANDLINE(PersonalDataKind.LANDLINE);

  private final PersonalDataKind kind;

  Disguise(PersonalDataKind kind) {
    this.kind = kind;
  }

  PersonalDataKind kind() {
    return kind;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
