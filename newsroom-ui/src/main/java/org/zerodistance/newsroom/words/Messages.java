package org.zerodistance.newsroom.words;

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
import org.zerodistance.newsroom.assets.ClassPathFolder;

/**
 * Every sentence of the product in every language: all files {@code
 * messages/<area>_<language>.properties} together, in UTF-8. Placeholders are those of {@link
 * MessageFormat}; an apostrophe is an apostrophe. A key that is missing shows as {@code ⟦key⟧} and
 * is logged once.
 */
public final class Messages {
  private static final System.Logger LOG = System.getLogger(Messages.class.getName());

  private final Map<Lang, Map<String, Sentence>> sentences = new EnumMap<>(Lang.class);
  private final Map<Lang, Map<String, String>> texts = new EnumMap<>(Lang.class);
  private final Set<String> twice = new TreeSet<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  private Messages(Path folder) throws IOException {
    for (Lang lang : Lang.values()) {
      Map<String, String> all = new TreeMap<>();
      for (Path file : files(folder, lang)) {
        readInto(all, file);
      }
      texts.put(lang, all);
      Map<String, Sentence> ready = new HashMap<>();
      all.forEach((key, text) -> ready.put(key, sentence(key, text, lang)));
      sentences.put(lang, ready);
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

  private static List<Path> files(Path folder, Lang lang) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith("_" + lang.suffix() + ".properties"))
          .sorted()
          .toList();
    }
  }

  private static Sentence sentence(String key, String text, Lang lang) {
    try {
      return new Sentence(text.replace("''", "'").replace("'", "''"), lang.locale());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "The message “" + key + "” has a broken placeholder: " + text, e);
    }
  }

  public boolean has(Lang lang, String key) {
    return texts.get(lang).containsKey(key);
  }

  /** The sentence in the language, with its placeholders filled. */
  public String say(Lang lang, String key, Object... values) {
    Sentence sentence = sentences.get(lang).get(key);
    if (sentence == null) {
      if (told.add(lang + key)) {
        LOG.log(System.Logger.Level.ERROR, "no message “{0}” in {1}", key, lang);
      }
      return "⟦" + key + "⟧";
    }
    return sentence.say(values);
  }

  /** The sentence when there is one. */
  public Optional<String> find(Lang lang, String key, Object... values) {
    return has(lang, key) ? Optional.of(say(lang, key, values)) : Optional.empty();
  }

  /** All keys of a language. */
  public Set<String> keys(Lang lang) {
    return Collections.unmodifiableSet(new TreeSet<>(texts.get(lang).keySet()));
  }

  /** Keys that stand in two files, so that one hides the other. */
  Set<String> twice() {
    return twice;
  }

  /** How many different placeholders a sentence has. */
  int placeholders(Lang lang, String key) {
    return sentences.get(lang).get(key).placeholders();
  }
}
