package org.zerodistance.foundation.outbox;

import jakarta.enterprise.context.Dependent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes down what it is given, for tests; which kind of subject decides what it does. */
@Dependent
public class RecordingConsumer implements OutboxConsumer {
  static final String TOPIC = "recorded";

  /** Subjects of this kind fail, for the reason of their own name. */
  static final String FAILING = "failing";

  private static final List<OutboxSubject> TAKEN = new CopyOnWriteArrayList<>();
  private static final Set<String> AWAY = ConcurrentHashMap.newKeySet();

  static List<OutboxSubject> taken(String kind) {
    return TAKEN.stream().filter(subject -> subject.kind().equals(kind)).toList();
  }

  /** As if whoever takes this kind were gone, or back. */
  static void away(String kind, boolean now) {
    if (now) {
      AWAY.add(kind);
    } else {
      AWAY.remove(kind);
    }
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public boolean ready() {
    return true;
  }

  @Override
  public Map<OutboxSubject, String> take(Set<OutboxSubject> subjects) {
    Map<OutboxSubject, String> failed = new HashMap<>();
    for (OutboxSubject subject : subjects) {
      if (AWAY.contains(subject.kind())) {
        throw new ConsumerUnavailable(new IllegalStateException("away"));
      }
      TAKEN.add(subject);
      if (subject.kind().equals(FAILING)) {
        failed.put(subject, "cannot take " + subject.id());
      }
    }
    return failed;
  }
}
