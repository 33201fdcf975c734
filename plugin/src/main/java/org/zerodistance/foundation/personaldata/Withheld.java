package org.zerodistance.foundation.personaldata;

import java.util.List;
import java.util.Set;

/**
 * Names and contacts that a text must not repeat. What anybody could be called, such as “resident”,
 * is no name.
 */
public record Withheld(List<String> names, List<String> contacts) {
  /** Nothing is withheld. */
  public static final Withheld NOTHING = new Withheld(List.of(), List.of());

  private static final Set<String> ANYBODY =
      Set.of(
          "市民",
          "网友",
          "居民",
          "业主",
          "匿名",
          "群众",
          "村民",
          "家长",
          "读者",
          "先生",
          "女士",
          "热心市民",
          "匿名网友",
          "匿名用户",
          "某某",
          "本人",
          "学生",
          "职工",
          "员工",
          "乘客",
          "用户",
          "住户",
          "老师",
          "anonymous",
          "reader",
          "resident");

  private static final int SHORTEST = 2;
  private static final int SHORTEST_CONTACT = 5;

  public Withheld {
    names =
        names.stream()
            .map(String::strip)
            .filter(n -> n.codePointCount(0, n.length()) >= SHORTEST)
            .filter(n -> !ANYBODY.contains(n.toLowerCase(java.util.Locale.ROOT)))
            .toList();
    contacts =
        contacts.stream().map(String::strip).filter(c -> c.length() >= SHORTEST_CONTACT).toList();
  }

  /** Hides the values, because a record's text may reach a log. */
  @Override
  public String toString() {
    return "Withheld[" + names.size() + " names, " + contacts.size() + " contacts]";
  }
}
