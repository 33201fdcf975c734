package org.zerodistance.offices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.caselog.ActorKind;
import org.zerodistance.caselog.Audience;
import org.zerodistance.caselog.CaseLog;
import org.zerodistance.caselog.Entry;
import org.zerodistance.caselog.EventType;
import org.zerodistance.caselog.Subject;
import org.zerodistance.offices.Topics.NewTopic;
import org.zerodistance.viewers.Role;
import org.zerodistance.viewers.Viewer;

/**
 * Taking topics from a file: adds what is missing, in the file's order behind what is there, and
 * touches nothing else; so the same file can be read again. Bad lines are left out and told.
 */
@Dependent
public class TopicImport {
  /** Largest file taken, in bytes. */
  public static final int MOST = 2_000_000;

  private final Topics topics;
  private final TopicTree tree;
  private final CaseLog log;

  @Inject
  TopicImport(Topics topics, TopicTree tree, CaseLog log) {
    this.topics = topics;
    this.tree = tree;
    this.log = log;
  }

  /**
   * @throws OfficesProblem when the first line does not name the columns
   */
  @Transactional
  public TopicImportReport read(byte[] file, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    TopicFile read = new TopicFile(file);
    int added = 0;
    for (int level = 1; level <= TopicKeeping.LEVELS; level++) {
      added += addLevel(read, level);
    }
    if (added > 0) {
      log.append(
          Entry.of(
                  EventType.TOPICS_IMPORTED,
                  Subject.TOPIC,
                  new TopicId(0),
                  Audience.NEWSROOM,
                  by.signedIn() ? ActorKind.NEWSROOM : ActorKind.SYSTEM)
              .by(by)
              .with("added", added)
              .with("refused", read.refused().size()));
    }
    return new TopicImportReport(read.lines().size(), added, read.refused());
  }

  private int addLevel(TopicFile file, int level) {
    Map<String, TopicId> known = new HashMap<>();
    int position = 0;
    for (TopicRow row : tree.all()) {
      known.put(row.path(), row.id());
      position = Math.max(position, row.position());
    }
    Map<String, NewTopic> missing = new LinkedHashMap<>();
    for (TopicFile.Line line : file.lines()) {
      if (line.names().size() >= level) {
        String path = String.join("/", line.names().subList(0, level));
        if (!known.containsKey(path) && !missing.containsKey(path)) {
          String above = String.join("/", line.names().subList(0, level - 1));
          missing.put(
              path,
              new NewTopic(
                  Optional.ofNullable(known.get(above)),
                  level,
                  line.names().get(level - 1),
                  path,
                  ++position));
        }
      }
    }
    topics.createAll(missing.values());
    return missing.size();
  }
}
