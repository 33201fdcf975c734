package org.zerodistance.outward.mail;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The messages of mails in one language. */
public record MailMessages(Locale locale, ResourceBundle bundle) {
  /** The resource bundle in the package of this class. */
  static final String BUNDLE = MailMessages.class.getPackageName() + ".mail";

  /** The messages in the language of a tag; Chinese for an unknown one. */
  public static MailMessages of(Optional<String> tag) {
    boolean english =
        tag.map(Locale::forLanguageTag).map(Locale::getLanguage).filter("en"::equals).isPresent();
    Locale locale = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    return new MailMessages(
        locale,
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  public String say(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  boolean english() {
    return locale.getLanguage().equals("en");
  }

  /** The name in this language; the Chinese one if there is no other. */
  public String pick(String chinese, String english) {
    return english() && english != null && !english.isEmpty() ? english : chinese;
  }

  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }
}
