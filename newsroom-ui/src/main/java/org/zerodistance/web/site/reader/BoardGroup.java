package org.zerodistance.web.site.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zerodistance.city.offices.BoardRow;

/** Boards under one heading, in the house's order. */
public record BoardGroup(String name, String nameEn, List<BoardRow> boards) {
  static List<BoardGroup> of(List<BoardRow> boards) {
    Map<String, List<BoardRow>> groups = new LinkedHashMap<>();
    for (BoardRow board : boards) {
      groups.computeIfAbsent(board.groupName(), g -> new ArrayList<>()).add(board);
    }
    return groups.entrySet().stream()
        .map(e -> new BoardGroup(e.getKey(), e.getValue().get(0).groupNameEn(), e.getValue()))
        .toList();
  }
}
