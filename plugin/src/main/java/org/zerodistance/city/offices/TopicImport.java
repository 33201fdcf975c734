package org.zerodistance.city.offices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.city.offices.OfficesProblem.OfficesCode;
import org.zerodistance.city.offices.Topics.NewTopic;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.CsvReader;
import org.zerodistance.foundation.platform.CsvReader.CsvRefused;
import org.zerodistance.foundation.platform.CsvReader.CsvRow;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Imports topics from a file with the columns {@code level1,level2,level3}: adds the missing ones,
 * in the file's order and after the existing ones, and changes nothing else, so that the same file
 * can be imported again. Invalid lines are skipped and reported.
 */
@Dependent
public class TopicImport {
  /** The largest accepted file, in bytes. */
  public static final int MOST = 2_000_000;

  /**
   * The result of an import.
   *
   * @param rows accepted lines, whether or not they added a topic
   * @param added topics created, including their parents
   * @param refused the skipped lines
   */
  public record TopicReport(int rows, int added, List<CsvRefused> refused) {}

  private final Topics topics;
  private final TopicTree tree;
  private final EventLog log;

  @Inject
  TopicImport(Topics topics, TopicTree tree, EventLog log) {
    this.topics = topics;
    this.tree = tree;
    this.log = log;
  }

  /**
   * @throws OfficesProblem when the first line does not name the columns
   */
  @Transactional
  public TopicReport read(byte[] file, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    CsvReader read =
        CsvReader.read(file, "level1", "level2", "level3")
            .orElseThrow(() -> new OfficesProblem(OfficesCode.TOPIC_FILE_WITHOUT_HEADER));
    List<CsvRefused> refused = new ArrayList<>(read.refused());
    List<List<String>> paths = new ArrayList<>();
    for (CsvRow csvRow : read.lines()) {
      List<String> names = names(csvRow);
      refusal(csvRow, names).ifPresentOrElse(refused::add, () -> paths.add(names));
    }
    refused.sort(Comparator.comparingInt(CsvRefused::number));
    int added = 0;
    for (int level = 1; level <= TopicKeeping.LEVELS; level++) {
      added += addLevel(paths, level);
    }
    if (added > 0) {
      log.append(event(added, refused.size(), by));
    }
    return new TopicReport(paths.size(), added, List.copyOf(refused));
  }

  private static List<String> names(CsvRow csvRow) {
    List<String> names = csvRow.fields();
    while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
      names = names.subList(0, names.size() - 1);
    }
    return names;
  }

  private static Optional<CsvRefused> refusal(CsvRow csvRow, List<String> names) {
    if (names.isEmpty() || names.contains("")) {
      return Optional.of(CsvReader.refuse(csvRow, "admin.topic-line-gap"));
    }
    if (names.stream().anyMatch(n -> n.contains("/"))) {
      return Optional.of(CsvReader.refuse(csvRow, "admin.topic-slash"));
    }
    if (names.stream().anyMatch(n -> TopicKeeping.length(n) > TopicKeeping.LONGEST_NAME)) {
      return Optional.of(
          CsvReader.refuse(csvRow, "admin.topic-line-long", TopicKeeping.LONGEST_NAME));
    }
    return TopicKeeping.length(String.join("/", names)) > TopicKeeping.LONGEST_PATH
        ? Optional.of(CsvReader.refuse(csvRow, "admin.topic-path-long", TopicKeeping.LONGEST_PATH))
        : Optional.empty();
  }

  private int addLevel(List<List<String>> paths, int level) {
    Map<String, TopicId> known = new HashMap<>();
    int position = 0;
    for (TopicRow row : tree.all()) {
      known.put(row.path(), row.id());
      position = Math.max(position, row.position());
    }
    Map<String, NewTopic> missing = new LinkedHashMap<>();
    for (List<String> names : paths) {
      if (names.size() >= level) {
        String path = String.join("/", names.subList(0, level));
        if (!known.containsKey(path) && !missing.containsKey(path)) {
          Optional<TopicId> above =
              Optional.ofNullable(known.get(String.join("/", names.subList(0, level - 1))));
          String name = names.get(level - 1);
          missing.put(path, new NewTopic(above, level, name, path, ++position));
        }
      }
    }
    topics.createAll(missing.values());
    return missing.size();
  }

  private static EventEntry event(int added, int refused, Viewer by) {
    return EventEntry.of(
            EventType.TOPICS_IMPORTED,
            Subject.TOPIC,
            new TopicId(0),
            Audience.NEWSROOM,
            by.signedIn() ? ActorKind.NEWSROOM : ActorKind.SYSTEM)
        .by(by)
        .with("added", added)
        .with("refused", refused);
  }
}
