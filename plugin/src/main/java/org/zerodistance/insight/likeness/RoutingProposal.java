package org.zerodistance.insight.likeness;

import java.util.List;

/**
 * Where a case may belong, judged by cases like it. Never applied by itself.
 *
 * @param topics at most three, the likeliest first
 * @param boards at most three, the likeliest first
 */
public record RoutingProposal(List<AdviceChoice> topics, List<AdviceChoice> boards) {
  public static final RoutingProposal NONE = new RoutingProposal(List.of(), List.of());

  public RoutingProposal {
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
  public record AdviceChoice(String value, String name, String nameEn, int percent, int cases) {}

  public boolean isEmpty() {
    return topics.isEmpty() && boards.isEmpty();
  }
}
