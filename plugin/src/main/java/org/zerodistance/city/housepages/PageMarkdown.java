package org.zerodistance.city.housepages;

import java.util.function.UnaryOperator;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.zerodistance.city.house.House;

/**
 * Makes HTML of a page's Markdown: paragraphs, headings below the page's own, emphasis, lists,
 * quotations, rules and links. HTML in the text is shown as it was typed.
 */
public final class PageMarkdown {
  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).softbreak("\n").build();
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "strong",
              "em",
              "ul",
              "ol",
              "li",
              "h2",
              "h3",
              "blockquote",
              "hr",
              "a",
              "code")
          .allowElements((name, attributes) -> "h2", "h1")
          .allowElements((name, attributes) -> "h3", "h4", "h5", "h6")
          .allowUrlProtocols("http", "https", "mailto", "tel")
          .allowAttributes("href")
          .onElements("a")
          .requireRelsOnLinks("noopener")
          .toFactory();

  private PageMarkdown() {}

  /**
   * @param english whether the names of the house are given in English, where it has one
   */
  public static String html(String markdown, House house, boolean english) {
    String text = named(markdown, house, english, PageMarkdown::escaped);
    return POLICY.sanitize(RENDERER.render(PARSER.parse(text)));
  }

  /** A title with the names of the house, as plain text. */
  public static String title(String title, House house, boolean english) {
    return named(title, house, english, UnaryOperator.identity());
  }

  private static String named(
      String text, House house, boolean english, UnaryOperator<String> name) {
    String own = english && !house.nameEn().isBlank() ? house.nameEn() : house.name();
    String paper = english && !house.paperEn().isBlank() ? house.paperEn() : house.paper();
    return text.replace("{house}", name.apply(own))
        .replace("{paper}", name.apply(paper.isBlank() ? own : paper));
  }

  /** A name in Markdown, without a meaning of its signs. */
  private static String escaped(String name) {
    return name.replaceAll("([\\p{Punct}&&\\p{ASCII}])", "\\\\$1");
  }
}
