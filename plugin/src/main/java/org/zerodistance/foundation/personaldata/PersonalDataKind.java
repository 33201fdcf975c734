package org.zerodistance.foundation.personaldata;

import java.util.Locale;

/** The kinds of personal data that are looked for. */
public enum PersonalDataKind {
  MOBILE,
  LANDLINE,
  ID_NUMBER,
  BANK_CARD,
  PLATE,
  EMAIL,
  WECHAT,
  QQ,
  /** The name or contact that the asker withheld from the public. */
  WITHHELD;

  /** The name in forms, rows and message keys, for example {@code id_number}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
