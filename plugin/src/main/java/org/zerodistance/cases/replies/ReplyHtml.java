package org.zerodistance.cases.replies;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The sanitized HTML of an answer: paragraphs, emphasis, lists, headings, quotations and links; all
 * other markup is removed.
 */
public record ReplyHtml(String html, String text) {
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p", "br", "strong", "em", "u", "s", "ul", "ol", "li", "h3", "blockquote", "a")
          .allowElements((name, attributes) -> "h3", "h1", "h2", "h4")
          .allowElements((name, attributes) -> "strong", "b")
          .allowElements((name, attributes) -> "em", "i")
          .allowUrlProtocols("http", "https", "mailto", "tel")
          .allowAttributes("href")
          .onElements("a")
          .requireRelsOnLinks("nofollow", "noopener", "ugc")
          .toFactory();

  /** Sanitizes HTML from the editor; plain text without tags becomes paragraphs. */
  public static ReplyHtml of(String typed) {
    String source = typed == null ? "" : typed.strip();
    String html = source.contains("<") && source.contains(">") ? source : paragraphs(source);
    String clean =
        POLICY.sanitize(html).replaceAll("<p>(?:\\s|&nbsp;|<br\\s*+/?>)*+</p>", "").strip();
    Document document = Jsoup.parseBodyFragment(clean);
    // The sanitizer writes full-width punctuation as numeric entities; stored text should be
    // readable.
    document.outputSettings().prettyPrint(false);
    return new ReplyHtml(
        document.body().html(), document.body().wholeText().strip().replaceAll("[ \\t]+", " "));
  }

  /** Stored HTML, which was sanitized before. */
  static ReplyHtml stored(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    return new ReplyHtml(
        document.body().html(), document.body().wholeText().strip().replaceAll("[ \\t]+", " "));
  }

  /** The number of visible characters. */
  public int length() {
    return text.codePointCount(0, text.length());
  }

  private static String paragraphs(String text) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : text.split("\\R\\s*\\R", -1)) {
      html.append("<p>").append(escape(paragraph.strip()).replace("\n", "<br>")).append("</p>");
    }
    return html.toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
