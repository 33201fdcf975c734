package org.zerodistance.newsroom.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The formatted text of a story: a few plain elements, and two kinds of placeholder at the top
 * level. {@code <figure data-quote="7">} stands for a quote, {@code <figure data-photo="…">} with a
 * {@code figcaption} for a photo. Quotes and photos are inserted when the story is shown, so the
 * text of a quote cannot be changed.
 */
public final class StoryHtml {
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "h2",
              "h3",
              "blockquote",
              "strong",
              "b",
              "em",
              "i",
              "s",
              "u",
              "ul",
              "ol",
              "li",
              "br",
              "a",
              "figure",
              "figcaption")
          .allowUrlProtocols("https", "http", "mailto")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("data-quote")
          .matching(Pattern.compile("[0-9]{1,18}"))
          .onElements("figure")
          .allowAttributes("data-photo")
          .matching(Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}"))
          .onElements("figure")
          .toFactory();

  private static final int LONGEST_CAPTION = 200;

  private StoryHtml() {}

  /** The sanitised text for storing and showing: only allowed elements remain. */
  static String clean(String html) {
    Document document = parse(POLICY.sanitize(html));
    Element body = document.body();
    for (Element figure : body.select("figure")) {
      // A placeholder within another one has left the document with the other's content.
      if (figure.closest("body") != null) {
        tidy(figure);
      }
    }
    for (Element paragraph : body.select("p, h2, h3, li, blockquote")) {
      if (!paragraph.hasText()) {
        paragraph.remove();
      }
    }
    return body.html();
  }

  /** The text without its formatting, a line for each paragraph; for search and for counting. */
  public static String text(String html) {
    StringBuilder text = new StringBuilder();
    Element body = parse(html).body();
    for (Element block : body.select("p, h2, h3, li, blockquote, figcaption")) {
      if (block.select("p, h2, h3, li, blockquote").size() > 1) {
        continue;
      }
      if (block.hasText()) {
        text.append(block.text()).append('\n');
      }
    }
    return text.toString().strip();
  }

  /** The text split into HTML, quotes and photos. */
  public static List<StoryBlock> blocks(String html, List<Quote> quotes) {
    List<StoryBlock> blocks = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (Node node : parse(html).body().childNodes()) {
      if (node instanceof Element figure && figure.nameIs("figure")) {
        flush(plain, blocks);
        block(figure, quotes, blocks);
      } else {
        plain.append(node.outerHtml());
      }
    }
    flush(plain, blocks);
    return List.copyOf(blocks);
  }

  /** Replaces quote numbers (from one) in placeholders by the ids of the quotes. */
  static String withQuoteIds(String html, List<QuoteId> ids) {
    Document document = parse(html);
    for (Element figure : document.select("figure[data-quote]")) {
      long index = Long.parseLong(figure.attr("data-quote"));
      if (index >= 1 && index <= ids.size()) {
        figure.attr("data-quote", ids.get((int) index - 1).toString());
      } else {
        figure.remove();
      }
    }
    return document.body().html();
  }

  private static void block(Element figure, List<Quote> quotes, List<StoryBlock> blocks) {
    String photo = figure.attr("data-photo");
    if (!photo.isEmpty()) {
      Element caption = figure.selectFirst("figcaption");
      blocks.add(StoryBlock.ofPhoto(photo, caption == null ? "" : caption.text()));
      return;
    }
    String id = figure.attr("data-quote");
    quotes.stream()
        .filter(quote -> quote.id().toString().equals(id))
        .findFirst()
        .ifPresent(quote -> blocks.add(StoryBlock.ofQuote(quote)));
  }

  private static void flush(StringBuilder plain, List<StoryBlock> blocks) {
    if (!plain.toString().isBlank()) {
      blocks.add(StoryBlock.ofHtml(plain.toString()));
    }
    plain.setLength(0);
  }

  /** Removes foreign content from a placeholder and moves it to the top level. */
  private static void tidy(Element figure) {
    if (figure.hasAttr("data-photo")) {
      Element caption = figure.selectFirst("figcaption");
      String words = caption == null ? "" : caption.text();
      figure.removeAttr("data-quote");
      figure.empty();
      if (!words.isBlank()) {
        figure.appendElement("figcaption").text(cut(words));
      }
    } else if (figure.hasAttr("data-quote")) {
      figure.empty();
    } else {
      figure.unwrap();
      return;
    }
    Element top = figure;
    while (!top.parent().nameIs("body")) {
      top = top.parent();
    }
    if (!top.equals(figure)) {
      top.after(figure);
    }
  }

  private static String cut(String words) {
    return words.codePointCount(0, words.length()) <= LONGEST_CAPTION
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST_CAPTION));
  }

  private static Document parse(String html) {
    // Browser editors write blanks as no-break spaces, which would prevent line breaks.
    Document document = Jsoup.parseBodyFragment(html.replace("&nbsp;", " ").replace('\u00a0', ' '));
    document.outputSettings().prettyPrint(false);
    return document;
  }
}
