package org.zerodistance.cases.replies;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.zerodistance.cases.inquiries.Span;

/**
 * The words of an answer without its markup, one line for each paragraph, so that passages can be
 * marked by position; and the answer with such passages blacked out.
 */
final class ReplyWords implements NodeVisitor {
  private static final Set<String> LINES = Set.of("p", "li", "h3", "blockquote", "br");

  private final List<Span> spans;
  private final StringBuilder words = new StringBuilder();

  private ReplyWords(List<Span> spans) {
    this.spans = spans;
  }

  /** The words of stored HTML. */
  static String of(String html) {
    ReplyWords reading = new ReplyWords(List.of());
    NodeTraversor.traverse(reading, parse(html).body());
    return reading.words.toString();
  }

  /** Stored HTML with the passages of its words blacked out; a link of such words is dropped. */
  static ReplyHtml black(String html, List<Span> spans) {
    Document document = parse(html);
    NodeTraversor.traverse(new ReplyWords(spans), document.body());
    for (Element link : document.select("a")) {
      if (link.text().indexOf(Span.BLACK) >= 0 || holdsBlackened(link, html, spans)) {
        link.unwrap();
      }
    }
    return ReplyHtml.stored(document.body().html());
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      String whole = text.getWholeText();
      text.text(black(whole, words.length()));
      words.append(whole);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    boolean line = node instanceof Element element && LINES.contains(element.normalName());
    if (line && words.length() > 0 && words.charAt(words.length() - 1) != '\n') {
      words.append('\n');
    }
  }

  private String black(String text, int at) {
    StringBuilder black = new StringBuilder(text);
    for (Span span : spans) {
      for (int i = Math.max(0, span.from() - at);
          i < Math.min(text.length(), span.to() - at);
          i++) {
        if (text.charAt(i) != '\n') {
          black.setCharAt(i, Span.BLACK);
        }
      }
    }
    return black.toString();
  }

  /** A link can repeat in its address what is blacked out in the text, such as a number. */
  private static boolean holdsBlackened(Element link, String html, List<Span> spans) {
    String words = of(html);
    return spans.stream()
        .filter(span -> span.from() < words.length())
        .map(span -> words.substring(span.from(), Math.min(span.to(), words.length())).strip())
        .anyMatch(passage -> !passage.isEmpty() && link.attr("href").contains(passage));
  }

  private static Document parse(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    return document;
  }
}
