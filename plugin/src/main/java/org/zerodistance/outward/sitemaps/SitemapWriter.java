package org.zerodistance.outward.sitemaps;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.zerodistance.foundation.platform.TextNormalizer;
import org.zerodistance.foundation.sql.PublicAddress;

/** Writes the documents of sitemaps.org 0.9 and the extension for news. */
final class SitemapWriter {
  /** The largest number of addresses that a sitemap may have. */
  static final int MOST = 50_000;

  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final String base;
  private final XMLStreamWriter xml;

  private SitemapWriter(String base, String root, boolean news) throws XMLStreamException {
    this.base = base;
    xml = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement(root);
    xml.writeDefaultNamespace(SITEMAP);
    if (news) {
      xml.writeNamespace("news", NEWS);
    }
  }

  /** What is written between the beginning and the end of a document. */
  interface Content {
    void writeTo(SitemapWriter writer) throws XMLStreamException;
  }

  /** An index of sitemaps. */
  static byte[] index(String base, Content content) {
    return write(base, "sitemapindex", false, content);
  }

  /** A sitemap. */
  static byte[] sitemap(String base, Content content) {
    return write(base, "urlset", false, content);
  }

  /** A sitemap with news. */
  static byte[] news(String base, Content content) {
    return write(base, "urlset", true, content);
  }

  private static byte[] write(String base, String root, boolean news, Content content) {
    try {
      SitemapWriter writer = new SitemapWriter(base, root, news);
      content.writeTo(writer);
      writer.xml.writeEndElement();
      writer.xml.writeEndDocument();
      writer.xml.close();
      return writer.bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("An array takes every byte", e);
    }
  }

  void sitemapAt(String path) throws XMLStreamException {
    xml.writeStartElement("sitemap");
    element("loc", base + path);
    xml.writeEndElement();
  }

  void page(PublicAddress address) throws XMLStreamException {
    page(address.path(), Optional.of(address.changedAt()));
  }

  void page(String path, Optional<Instant> changedAt) throws XMLStreamException {
    xml.writeStartElement("url");
    element("loc", base + path);
    if (changedAt.isPresent()) {
      element("lastmod", moment(changedAt.get()));
    }
    xml.writeEndElement();
  }

  /**
   * A story.
   *
   * @param publication the name of the paper or, if it has none, of the site
   * @param language of the publication, as ISO 639
   */
  void story(String path, String publication, String language, Instant at, String title)
      throws XMLStreamException {
    xml.writeStartElement("url");
    element("loc", base + path);
    xml.writeStartElement(NEWS, "news");
    xml.writeStartElement(NEWS, "publication");
    newsElement("name", publication);
    newsElement("language", language);
    xml.writeEndElement();
    newsElement("publication_date", moment(at));
    newsElement("title", title);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void newsElement(String name, String text) throws XMLStreamException {
    xml.writeStartElement(NEWS, name);
    xml.writeCharacters(TextNormalizer.normalize(text));
    xml.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
