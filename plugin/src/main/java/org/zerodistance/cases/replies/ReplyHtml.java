package org.zerodistance.cases.replies;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What an answer may look like: paragraphs, emphasis, lists, headings, quotations and links;
 * everything else goes.
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

  /** Cleans HTML as an editor sends it; plain text without a tag becomes paragraphs. */
  public static ReplyHtml of(String typed) {
    String source = typed == null ? "" : typed.strip();
    String html = source.contains("<") && source.contains(">") ? source : paragraphs(source);
    String clean = POLICY.sanitize(html).replaceAll("<p>(\\s|&nbsp;|<br\\s*/?>)*</p>", "").strip();
    Document document = Jsoup.parseBodyFragment(clean);
    // The sanitiser writes full-width punctuation as numbers; stored text should read like text.
    document.outputSettings().prettyPrint(false);
    return new ReplyHtml(
        document.body().html(), document.body().wholeText().strip().replaceAll("[ \\t]+", " "));
  }

  /** Characters a reader sees. */
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
