package org.zerodistance.web.kernel.pages;

import com.helger.css.decl.AbstractHasTopLevelRules;
import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSLayerRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSSelectorSimpleMember;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ECSSSelectorCombinator;
import com.helger.css.decl.ICSSSelectorMember;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.CollectingCSSParseErrorHandler;
import com.helger.css.writer.CSSWriterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A parsed style sheet of ours.
 *
 * @param rules one for each selector of a selector list
 * @param errors syntax errors found by the parser
 */
record StyleSheet(String name, String text, List<Rule> rules, List<String> errors) {
  private static final Path FOLDER = Path.of("src/main/resources/assets/css");

  /**
   * A selector with its declarations.
   *
   * @param layer the names of the layers around it, joined by dots; empty outside of all
   * @param styled the class that the rule styles: the first of the last compound that has a class
   * @param classes all of its classes in their order, those inside of {@code :has()} and {@code
   *     :not()} left out
   * @param id whether the selector contains an id
   */
  record Rule(
      String selector,
      String layer,
      Optional<String> styled,
      List<String> classes,
      boolean id,
      List<String> properties) {}

  static List<StyleSheet> all() throws IOException {
    List<StyleSheet> sheets = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        sheets.add(of(file));
      }
    }
    return sheets;
  }

  private static StyleSheet of(Path file) throws IOException {
    String text = Files.readString(file);
    CollectingCSSParseErrorHandler errors = new CollectingCSSParseErrorHandler();
    CascadingStyleSheet sheet =
        CSSReader.readFromStringStream(text, new CSSReaderSettings().setCustomErrorHandler(errors));
    List<String> wrong = new ArrayList<>();
    errors.getAllParseErrors().forEach(e -> wrong.add(e.toString()));
    List<Rule> rules = new ArrayList<>();
    if (sheet == null) {
      wrong.add("cannot be read");
    } else {
      collect(sheet.getAllRules(), "", rules);
    }
    return new StyleSheet(file.getFileName().toString(), text, rules, wrong);
  }

  private static void collect(Iterable<?> found, String layer, List<Rule> rules) {
    for (Object rule : found) {
      if (rule instanceof CSSStyleRule style) {
        for (CSSSelector selector : style.getAllSelectors()) {
          rules.add(rule(selector, layer, style));
        }
      } else if (rule instanceof CSSLayerRule inner) {
        String name = String.join(",", inner.getAllSelectors());
        collect(inner.getAllRules(), layer.isEmpty() ? name : layer + "." + name, rules);
      } else if (rule instanceof AbstractHasTopLevelRules inner) {
        collect(inner.getAllRules(), layer, rules);
      }
    }
  }

  private static Rule rule(CSSSelector selector, String layer, CSSStyleRule style) {
    List<String> classes = new ArrayList<>();
    Optional<String> styled = Optional.empty();
    boolean compoundHasOne = false;
    boolean id = false;
    for (ICSSSelectorMember member : selector.getAllMembers()) {
      if (member instanceof ECSSSelectorCombinator) {
        compoundHasOne = false;
      } else if (member instanceof CSSSelectorSimpleMember simple) {
        id |= simple.isHash();
        if (simple.isClass()) {
          String name = simple.getValue().substring(1);
          classes.add(name);
          if (!compoundHasOne) {
            styled = Optional.of(name);
            compoundHasOne = true;
          }
        }
      }
    }
    return new Rule(
        selector.getAsCSSString(new CSSWriterSettings()),
        layer,
        styled,
        List.copyOf(classes),
        id,
        style.getAllDeclarations().stream().map(CSSDeclaration::getProperty).toList());
  }
}
