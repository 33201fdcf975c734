package org.zerodistance.web.kernel.i18n;

import java.util.Locale;
import java.util.Optional;

/** The languages of the product. {@code toString()} gives the language tag. */
public enum Language {
  ZH("zh-CN", Locale.SIMPLIFIED_CHINESE, "zh_CN"),
  EN("en", Locale.UK, "en");

  private final String tag;
  private final Locale locale;
  private final String suffix;

  Language(String tag, Locale locale, String suffix) {
    this.tag = tag;
    this.locale = locale;
    this.suffix = suffix;
  }

  /** Reads a language tag; only the language counts, not the region. */
  public static Optional<Language> of(String tag) {
    String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    return switch (language) {
      case "zh" -> Optional.of(ZH);
      case "en" -> Optional.of(EN);
      default -> Optional.empty();
    };
  }

  public String tag() {
    return tag;
  }

  public Locale locale() {
    return locale;
  }

  /** The suffix of the message files of this language. */
  String suffix() {
    return suffix;
  }

  public Language other() {
    return this == ZH ? EN : ZH;
  }

  @Override
  public String toString() {
    return tag;
  }
}
