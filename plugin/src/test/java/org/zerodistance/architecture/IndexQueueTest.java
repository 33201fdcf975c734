package org.zerodistance.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.platform.Feature;

/**
 * Holds by the sources that the search index follows every change: a method with a statement that
 * writes a table of which documents are made puts the subject into the {@code IndexQueue} itself.
 */
class IndexQueueTest {
  private static final Path SOURCES = Path.of("src/main/java");

  /** About what a change of each table is that a document is made of. */
  private static final Map<String, IndexSubject> SUBJECTS =
      Map.ofEntries(
          Map.entry("inquiry", IndexSubject.INQUIRY),
          Map.entry("inquiry_original", IndexSubject.INQUIRY),
          Map.entry("deadline", IndexSubject.INQUIRY),
          Map.entry("remark", IndexSubject.INQUIRY),
          Map.entry("reply", IndexSubject.INQUIRY),
          Map.entry("story", IndexSubject.STORY),
          Map.entry("story_inquiry", IndexSubject.STORY),
          Map.entry("dossier", IndexSubject.DOSSIER),
          Map.entry("board", IndexSubject.BOARD),
          Map.entry("office", IndexSubject.OFFICE),
          Map.entry("topic", IndexSubject.TOPIC),
          Map.entry("story_column", IndexSubject.COLUMN));

  /** New rows of these stand in no document yet. */
  private static final Set<IndexSubject> NAMES =
      Set.of(IndexSubject.BOARD, IndexSubject.OFFICE, IndexSubject.TOPIC, IndexSubject.COLUMN);

  private static final Pattern INSERTED =
      Pattern.compile("\\b(?:INSERT\\s+(?:IGNORE\\s+)?INTO|REPLACE\\s+INTO)\\s+`?(\\w+)");
  private static final Pattern CHANGED =
      Pattern.compile("\\b(?:UPDATE|DELETE(?:\\s+\\w+)?\\s+FROM|TRUNCATE\\s+TABLE)\\s+`?(\\w+)");

  /** What one method, initializer or constant says. */
  private static final class Part {
    private final Set<String> texts = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<IndexSubject> announced = new HashSet<>();

    /** The tables that its own text writes, but for new rows of names. */
    Set<String> written() {
      Set<String> tables = new TreeSet<>();
      for (String text : texts) {
        tables.addAll(found(CHANGED, text));
        found(INSERTED, text).stream()
            .filter(SUBJECTS::containsKey)
            .filter(table -> !NAMES.contains(SUBJECTS.get(table)))
            .forEach(tables::add);
      }
      tables.retainAll(SUBJECTS.keySet());
      return tables;
    }
  }

  /** The parts of each class, by the names of class and part. */
  private static final Map<String, Map<String, Part>> CLASSES = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(SOURCES)) {
      List<Path> all = sources.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(all));
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree type : unit.getTypeDecls()) {
          if (type instanceof ClassTree declared) {
            CLASSES.put(unit.getPackageName() + "." + declared.getSimpleName(), parts(declared));
          }
        }
      }
    }
  }

  @Test
  void everyMethodThatChangesWhatADocumentHoldsAnnouncesIt() {
    List<String> silent = new ArrayList<>();
    CLASSES.forEach((name, parts) -> silent.addAll(silent(name, parts)));
    assertThat(silent).isEmpty();
  }

  @Test
  void theTablesAreThoseOfWhichDocumentsAreMade() throws ClassNotFoundException {
    Feature indexing =
        Class.forName("org.zerodistance.search.indexing.package-info")
            .getPackage()
            .getAnnotation(Feature.class);

    assertThat(SUBJECTS.keySet()).containsExactlyInAnyOrder(indexing.reads());
    assertThat(Set.copyOf(SUBJECTS.values())).containsExactlyInAnyOrder(IndexSubject.values());
  }

  /** Otherwise the first test would pass on sources that it does not understand. */
  @Test
  void eachOfTheTablesIsSeenToBeWritten() {
    Set<String> seen =
        CLASSES.values().stream()
            .flatMap(parts -> parts.values().stream())
            .flatMap(part -> part.written().stream())
            .collect(toSet());

    assertThat(seen).containsExactlyInAnyOrderElementsOf(SUBJECTS.keySet());
  }

  @Test
  void aForgottenWordIsSeen() throws IOException {
    String source =
        """
        class Forgetful {
          private static final String INSERT = "INSERT INTO reply (inquiry_id) VALUES (:id)";

          void told() {
            h.createUpdate(INSERT).execute();
            indexQueue.changed(IndexSubject.INQUIRY, id);
          }

          void forgotten() {
            h.createUpdate(INSERT).execute();
          }

          void aboutSomethingElse() {
            h.useHandle(h -> h.execute("UPDATE story SET state = 'draft'"));
            indexQueue.changed(IndexSubject.INQUIRY, id);
          }

          void reading() {
            h.createQuery("SELECT id FROM story FOR UPDATE");
          }

          void newName() {
            h.execute("INSERT INTO board (slug) VALUES ('a')");
          }
        }
        """;
    Path file = Files.createTempFile("Forgetful", ".java");
    Files.writeString(file, source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(file));
      ClassTree type = (ClassTree) task.parse().iterator().next().getTypeDecls().get(0);

      assertThat(silent("Forgetful", parts(type)))
          .containsExactlyInAnyOrder(
              "Forgetful.forgotten writes reply without word of INQUIRY",
              "Forgetful.aboutSomethingElse writes story without word of STORY");
    } finally {
      Files.delete(file);
    }
  }

  private static List<String> silent(String type, Map<String, Part> parts) {
    List<String> silent = new ArrayList<>();
    Set<String> used = new HashSet<>();
    parts.forEach(
        (name, part) -> {
          if (isMethod(name)) {
            Set<String> tables = new TreeSet<>(part.written());
            for (String constant : part.names) {
              Part other = parts.get(constant);
              if (other != null) {
                used.add(constant);
                tables.addAll(other.written());
              }
            }
            for (String table : tables) {
              if (!part.announced.contains(SUBJECTS.get(table))) {
                silent.add(
                    "%s.%s writes %s without word of %s"
                        .formatted(
                            type,
                            name.substring(0, name.indexOf('(')),
                            table,
                            SUBJECTS.get(table)));
              }
            }
          }
        });
    parts.forEach(
        (name, part) -> {
          if (!isMethod(name) && !used.contains(name) && !part.written().isEmpty()) {
            silent.add("%s.%s is used by no method of its class".formatted(type, name));
          }
        });
    return silent;
  }

  private static boolean isMethod(String part) {
    return part.contains("(");
  }

  /** Nested types count as their outer one. */
  private static Map<String, Part> parts(ClassTree type) {
    Map<String, Part> parts = new HashMap<>();
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree nested) {
        parts(nested).forEach((name, part) -> parts.put(nested.getSimpleName() + "." + name, part));
      } else if (member instanceof MethodTree method) {
        parts.put(method.getName() + "(" + method.getParameters() + ")", part(method));
      } else if (member instanceof VariableTree field) {
        parts.put(field.getName().toString(), part(field));
      } else {
        parts.put("initializer(" + parts.size() + ")", part(member));
      }
    }
    return parts;
  }

  private static Part part(Tree tree) {
    Part part = new Part();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitLiteral(LiteralTree literal, Void unused) {
        if (literal.getValue() instanceof String text) {
          part.texts.add(text);
        }
        return super.visitLiteral(literal, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        part.names.add(identifier.getName().toString());
        return super.visitIdentifier(identifier, null);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        subject(call).ifPresent(part.announced::add);
        return super.visitMethodInvocation(call, null);
      }
    }.scan(tree, null);
    return part;
  }

  private static Optional<IndexSubject> subject(MethodInvocationTree call) {
    if (call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("changed")
        && !call.getArguments().isEmpty()) {
      ExpressionTree what = call.getArguments().get(0);
      if (what instanceof MemberSelectTree constant
          && constant.getExpression().toString().equals("IndexSubject")) {
        return Optional.of(IndexSubject.valueOf(constant.getIdentifier().toString()));
      }
    }
    return Optional.empty();
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
