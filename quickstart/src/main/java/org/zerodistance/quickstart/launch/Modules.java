package org.zerodistance.quickstart.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/** The modules of the root pom, in its order, with their dependencies among each other. */
final class Modules {
  private static final String GROUP = "org.zerodistance";

  /**
   * A module.
   *
   * @param path from the root, such as {@code search/analysis}
   * @param artifact its artifactId
   * @param needs the artifactIds of the project's modules in its pom, in any scope and in any
   *     profile, because a profile contains those for tests only
   * @param inBrowser true when its integration tests need a browser or Payara, so that they belong
   *     to the last stage; marked in the pom by {@code ${skipBrowserTests}}
   */
  record Module(String path, String artifact, Set<String> needs, boolean inBrowser) {}

  private final Path root;
  private final List<Module> modules;

  private Modules(Path root, List<Module> modules) {
    this.root = root;
    this.modules = modules;
  }

  static Modules of(Path root) {
    try {
      List<Module> found = new ArrayList<>();
      collect(root, "", found);
      return new Modules(root, List.copyOf(found));
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot read the modules of " + root, e);
    }
  }

  List<Module> all() {
    return modules;
  }

  /** The module of this path, or with this last part if it is unique. */
  Optional<Module> find(String name) {
    String wanted = name.replace('\\', '/').replaceAll("/+$", "");
    Optional<Module> exact = modules.stream().filter(m -> m.path().equals(wanted)).findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    List<Module> last = modules.stream().filter(m -> m.path().endsWith("/" + wanted)).toList();
    return last.size() == 1 ? Optional.of(last.get(0)) : Optional.empty();
  }

  /** The innermost module of a file, which is relative to the root. */
  Optional<Module> holding(String file) {
    return modules.stream()
        .filter(m -> file.startsWith(m.path() + "/"))
        .max(Comparator.comparingInt(m -> m.path().length()));
  }

  /**
   * These modules and all that depend on them, directly or indirectly, in the order of the build.
   */
  List<Module> withDependents(Collection<Module> changed) {
    Set<Module> reached = new LinkedHashSet<>(changed);
    boolean grown = true;
    while (grown) {
      Set<String> artifacts = reached.stream().map(Module::artifact).collect(Collectors.toSet());
      grown =
          reached.addAll(
              modules.stream()
                  .filter(m -> m.needs().stream().anyMatch(artifacts::contains))
                  .toList());
    }
    return modules.stream().filter(reached::contains).toList();
  }

  /** The test classes of a module with this ending, with their packages. */
  List<String> tests(Module module, String ending) {
    Path folder = root.resolve(module.path()).resolve("src/test/java");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(f -> folder.relativize(f).toString().replace('\\', '/'))
          .filter(f -> f.endsWith(ending + ".java"))
          .map(f -> f.substring(0, f.length() - ".java".length()).replace('/', '.'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot read " + folder, e);
    }
  }

  private static void collect(Path root, String path, List<Module> found) throws IOException {
    Path pom = root.resolve(path).resolve("pom.xml");
    Element project = parse(pom);
    if (!path.isEmpty()) {
      found.add(
          new Module(
              path,
              text(project, "artifactId"),
              needs(project),
              Files.readString(pom).contains("${skipBrowserTests}")));
    }
    for (Element list : children(project, "modules")) {
      for (Element module : children(list, "module")) {
        String name = module.getTextContent().strip();
        collect(root, path.isEmpty() ? name : path + "/" + name, found);
      }
    }
  }

  private static Set<String> needs(Element project) {
    return Stream.concat(
            Stream.of(project),
            children(project, "profiles").stream()
                .flatMap(list -> children(list, "profile").stream()))
        .flatMap(owner -> children(owner, "dependencies").stream())
        .flatMap(list -> children(list, "dependency").stream())
        .filter(d -> text(d, "groupId").equals(GROUP))
        .map(d -> text(d, "artifactId"))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Element parse(Path pom) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("unreadable " + pom + ": " + e.getMessage(), e);
    }
  }

  private static String text(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
  }

  private static List<Element> children(Element parent, String name) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(n -> n.getNodeType() == Node.ELEMENT_NODE && n.getNodeName().equals(name))
        .map(Element.class::cast)
        .toList();
  }
}
