package org.zerodistance.quickstart.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What became of the mutants of one package, as PIT wrote it down.
 *
 * @param mutants how many places were broken
 * @param found how many of them a test noticed
 * @param survivors how many a test did not notice, by class
 */
record MutationReport(int mutants, int found, Map<String, Integer> survivors) {

  static MutationReport read(Path xml) throws IOException {
    NodeList mutations = parse(xml).getElementsByTagName("mutation");
    Map<String, Integer> survivors = new TreeMap<>();
    IntStream.range(0, mutations.getLength())
        .mapToObj(i -> (Element) mutations.item(i))
        .filter(mutation -> !Boolean.parseBoolean(mutation.getAttribute("detected")))
        .map(mutation -> mutation.getElementsByTagName("mutatedClass").item(0).getTextContent())
        .forEach(name -> survivors.merge(simple(name), 1, Integer::sum));
    int left = survivors.values().stream().mapToInt(Integer::intValue).sum();
    return new MutationReport(mutations.getLength(), mutations.getLength() - left, survivors);
  }

  /** In whole per cent, rounded down. */
  int score() {
    return mutants == 0 ? 0 : found * 100 / mutants;
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replaceFirst("\\$.*", "");
  }

  private static Element parse(Path xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(xml.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("unreadable " + xml + ": " + e.getMessage(), e);
    }
  }
}
