package org.zerodistance.city.offices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.zerodistance.city.offices.OfficesProblem.OfficesCode;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/** Adds, renames and removes topics of the tree of up to three levels; for administrators. */
@Dependent
public class TopicKeeping {
  static final int LEVELS = 3;
  static final int LONGEST_NAME = 60;
  static final int LONGEST_PATH = 200;

  private final Topics topics;
  private final TopicTree tree;
  private final EventLog log;

  @Inject
  TopicKeeping(Topics topics, TopicTree tree, EventLog log) {
    this.topics = topics;
    this.tree = tree;
    this.log = log;
  }

  @Transactional
  public TopicId create(Optional<TopicId> parent, String name, int position, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    Optional<TopicRow> above = parent.map(tree::get);
    int level = above.map(a -> a.level() + 1).orElse(1);
    String path = path(above, name);
    Violations violations = check(name, path, position);
    violations.require(level <= LEVELS, "parent", "admin.topic-too-deep", LEVELS);
    violations.require(tree.find(path).isEmpty(), "name", "admin.topic-taken");
    violations.throwIfAny();
    TopicId id = topics.create(new Topics.NewTopic(parent, level, name.strip(), path, position));
    log.append(event(id, path, "created", by));
    return id;
  }

  /**
   * Renames the topic and updates the paths of all topics below.
   *
   * @throws OfficesProblem when another person saved since {@code version} was read
   */
  @Transactional
  public void change(TopicId id, int version, String name, int position, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    TopicRow before = tree.get(id);
    if (before.version() == version
        && before.name().equals(name.strip())
        && before.position() == position) {
      return;
    }
    String path = path(before.parentId().map(tree::get), name);
    boolean renamed = !path.equals(before.path());
    Violations violations = check(name, path, position);
    violations.require(!renamed || tree.find(path).isEmpty(), "name", "admin.topic-taken");
    violations.throwIfAny();
    if (!topics.change(before, version, name.strip(), path, position)) {
      throw new OfficesProblem(OfficesCode.OFFICES_STALE);
    }
    log.append(event(id, path, "changed", by));
    if (renamed) {
      topics.movePaths(before.path(), path);
    }
  }

  /**
   * Removes a topic that nothing refers to.
   *
   * @throws OfficesProblem when inquiries or lower topics refer to it, or when it was changed since
   */
  @Transactional
  public void remove(TopicId id, int version, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    TopicRow before = tree.get(id);
    if (!topics.remove(id, version)) {
      throw new OfficesProblem(OfficesCode.OFFICES_STALE);
    }
    log.append(event(id, before.path(), "removed", by));
  }

  private static Violations check(String name, String path, int position) {
    return new Violations()
        .length("name", name, 1, LONGEST_NAME)
        .require(!name.contains("/"), "name", "admin.topic-slash")
        .require(length(path) <= LONGEST_PATH, "name", "admin.topic-path-long", LONGEST_PATH)
        .require(Math.abs(position) <= 1_000_000, "position", "admin.position-range");
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String path(Optional<TopicRow> above, String name) {
    return above.map(a -> a.path() + "/").orElse("") + name.strip();
  }

  private static EventEntry event(TopicId id, String path, String change, Viewer by) {
    return EventEntry.of(
            EventType.TOPIC_CHANGED,
            Subject.TOPIC,
            id,
            Audience.NEWSROOM,
            by.signedIn() ? ActorKind.NEWSROOM : ActorKind.SYSTEM)
        .by(by)
        .with("change", change)
        .with("name", path);
  }
}
