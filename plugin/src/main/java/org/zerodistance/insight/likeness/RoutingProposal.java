package org.zerodistance.insight.likeness;

import java.util.List;

/**
 * Suggested topics and boards of a case, from similar cases. Never applied automatically.
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
   * A topic or board.
   *
   * @param value the value in the form: the path of a topic, the id of a board
   * @param percent its share of the weight of the similar cases
   * @param cases the number of similar cases with it
   */
  public record AdviceChoice(String value, String name, String nameEn, int percent, int cases) {}

  public boolean isEmpty() {
    return topics.isEmpty() && boards.isEmpty();
  }
}
