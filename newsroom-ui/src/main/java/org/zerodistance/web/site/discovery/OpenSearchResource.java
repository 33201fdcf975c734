package org.zerodistance.web.site.discovery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.zerodistance.city.house.House;
import org.zerodistance.city.house.Houses;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.foundation.platform.TextNormalizer;
import org.zerodistance.web.kernel.assets.Assets;

/**
 * The description of the search (OpenSearch 1.1), with which a browser offers it in its own bar.
 */
@Path("/opensearch.xml")
@RequestScoped
public class OpenSearchResource {
  private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

  /** The longest short name and the longest description that the format allows. */
  private static final int LONGEST_NAME = 16;

  private static final int LONGEST_DESCRIPTION = 1024;

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  @Inject Houses houses;
  @Inject Site site;
  @Inject Assets assets;

  @GET
  public Response description() {
    return Response.ok(document())
        .header(HttpHeaders.CONTENT_TYPE, "application/opensearchdescription+xml;charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
        .build();
  }

  private String document() {
    House house = houses.current();
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("OpenSearchDescription");
      xml.writeDefaultNamespace(NAMESPACE);
      element(xml, "ShortName", cut(house.name(), LONGEST_NAME));
      element(xml, "Description", cut(house.name() + " " + house.paper(), LONGEST_DESCRIPTION));
      element(xml, "InputEncoding", "UTF-8");
      xml.writeStartElement("Image");
      xml.writeAttribute("width", "32");
      xml.writeAttribute("height", "32");
      xml.writeAttribute("type", "image/png");
      xml.writeCharacters(site.baseUrl() + assets.address("img/icon-32.png"));
      xml.writeEndElement();
      xml.writeEmptyElement("Url");
      xml.writeAttribute("type", "text/html");
      xml.writeAttribute("template", site.baseUrl() + "/search?q={searchTerms}");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A string takes every character", e);
    }
    return text.toString();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(TextNormalizer.normalize(text.strip()));
    xml.writeEndElement();
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }
}
