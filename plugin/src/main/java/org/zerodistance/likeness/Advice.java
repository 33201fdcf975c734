package org.zerodistance.likeness;

import java.util.List;

/**
 * Where a case may belong, judged by cases like it. Never applied by itself.
 *
 * @param topics at most three, the likeliest first
 * @param boards at most three, the likeliest first
 */
public record Advice(List<Choice> topics, List<Choice> boards) {
  public static final Advice NONE = new Advice(List.of(), List.of());

  public Advice {
    topics = List.copyOf(topics);
    boards = List.copyOf(boards);
  }

  /**
   * One topic or board.
   *
   * @param value what the form takes: the path of a topic, the id of a board
   * @param percent its share of the weight of the cases that were asked
   * @param cases how many of them are there
   */
  public record Choice(String value, String name, String nameEn, int percent, int cases) {}

  public boolean isEmpty() {
    return topics.isEmpty() && boards.isEmpty();
  }
}
