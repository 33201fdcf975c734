package org.zerodistance.web.kernel.i18n;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.zerodistance.cases.status.StatusWords;
import org.zerodistance.web.kernel.assets.ClassPathFolder;

/**
 * All messages of the product in all languages: the files {@code
 * messages/<area>_<language>.properties} and the words of the statuses together, in UTF-8.
 * Placeholders are those of {@link MessageFormat}, but an apostrophe is not special. A missing key
 * is shown as {@code ⟦key⟧} and logged once.
 */
public final class Messages {
  private static final System.Logger LOG = System.getLogger(Messages.class.getName());

  private final Map<Language, Map<String, MessageFormatter>> sentences =
      new EnumMap<>(Language.class);
  private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
  private final Set<String> twice = new TreeSet<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  private Messages(Path folder) throws IOException {
    for (Language language : Language.values()) {
      Map<String, String> all = new TreeMap<>(StatusWords.of(language.locale()).messages());
      for (Path file : files(folder, language)) {
        readInto(all, file);
      }
      texts.put(language, all);
      Map<String, MessageFormatter> ready = new HashMap<>();
      all.forEach((key, text) -> ready.put(key, sentence(key, text, language)));
      sentences.put(language, ready);
    }
  }

  private void readInto(Map<String, String> all, Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    for (String key : properties.stringPropertyNames()) {
      if (all.put(key, properties.getProperty(key)) != null) {
        twice.add(key);
      }
    }
  }

  /** Reads the folder {@code messages} of a folder of sources or classes. */
  public static Messages in(Path root) {
    try {
      return new Messages(root.resolve("messages"));
    } catch (IOException e) {
      throw new UncheckedIOException("The messages cannot be read", e);
    }
  }

  /** Reads the folder {@code messages} of the class path. */
  public static Messages ofClassPath() {
    return ClassPathFolder.read("/messages/", Messages::new);
  }

  private static List<Path> files(Path folder, Language language) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith("_" + language.suffix() + ".properties"))
          .sorted()
          .toList();
    }
  }

  private static MessageFormatter sentence(String key, String text, Language language) {
    try {
      return new MessageFormatter(text.replace("''", "'").replace("'", "''"), language.locale());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "The message “" + key + "” has a broken placeholder: " + text, e);
    }
  }

  public boolean has(Language language, String key) {
    return texts.get(language).containsKey(key);
  }

  /** The message in the language, with its placeholders filled. */
  public String say(Language language, String key, Object... values) {
    MessageFormatter messageFormatter = sentences.get(language).get(key);
    if (messageFormatter == null) {
      if (told.add(language + key)) {
        LOG.log(System.Logger.Level.ERROR, "no message “{0}” in {1}", key, language);
      }
      return "⟦" + key + "⟧";
    }
    return messageFormatter.say(values);
  }

  /** The message, if there is one. */
  public Optional<String> find(Language language, String key, Object... values) {
    return has(language, key) ? Optional.of(say(language, key, values)) : Optional.empty();
  }

  /** All keys of a language. */
  public Set<String> keys(Language language) {
    return Collections.unmodifiableSet(new TreeSet<>(texts.get(language).keySet()));
  }

  /** Keys that are in two files, so that one hides the other. */
  Set<String> twice() {
    return twice;
  }

  /** The number of different placeholders of a message. */
  int placeholders(Language language, String key) {
    return sentences.get(language).get(key).placeholders();
  }
}
