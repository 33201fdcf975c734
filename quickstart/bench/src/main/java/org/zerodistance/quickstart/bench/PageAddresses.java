package org.zerodistance.quickstart.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The addresses of the pages that are measured: many of each kind, so that no cache serves them
 * all.
 */
record PageAddresses(
    List<String> boards,
    List<String> deepBoards,
    int depth,
    List<String> cases,
    List<String> stories,
    List<String> searches) {
  private static final int ROWS_OF_A_PAGE = 20;
  private static final int DEEPEST = 1_000;

  private static final List<String> WORDS =
      List.of(
          "路灯", "电梯困人", "拖欠工资", "学区划分", "停水", "违建", "公交班次", "垃圾清运", "油烟", "停车位", "低保", "宅基地", "充电桩",
          "流浪狗", "红绿灯", "办不了证", "社保补缴", "广场舞音响", "施工噪音", "水发黄", "变压器增容", "采砂", "消防通道", "手机没有信号",
          "退费", "危桥", "物业费涨价", "停工复工", "住院报销", "夜宵摊占道");

  static PageAddresses of(Connection database) throws SQLException {
    List<String> boards =
        column(
            database,
            """
            SELECT CONCAT('/boards/', b.slug) FROM board b JOIN board_figure f ON f.board_id = b.id
            WHERE f.received >= 40 ORDER BY f.received DESC LIMIT 40
            """);
    long largest =
        Long.parseLong(
            column(database, "SELECT board_id FROM board_figure ORDER BY received DESC LIMIT 1")
                .get(0));
    int received =
        Integer.parseInt(
            column(database, "SELECT received FROM board_figure WHERE board_id = " + largest)
                .get(0));
    int depth = Math.min(DEEPEST, received / ROWS_OF_A_PAGE);
    return new PageAddresses(
        boards,
        deep(database, largest, depth),
        depth,
        column(
            database,
            """
            SELECT CONCAT('/inquiries/', number) FROM inquiry
            WHERE listed = 1 AND reply_count > 0 ORDER BY CRC32(number) LIMIT 500
            """),
        column(
            database,
            """
            SELECT CONCAT('/stories/', number) FROM story
            WHERE live = 1 ORDER BY CRC32(number) LIMIT 100
            """),
        WORDS.stream()
            .map(w -> "/search?q=" + URLEncoder.encode(w, StandardCharsets.UTF_8))
            .toList());
  }

  /** Pages around this depth of the largest board, by the cursors of its links. */
  private static List<String> deep(Connection database, long board, int depth) throws SQLException {
    List<String> paths = new ArrayList<>();
    for (int page = Math.max(1, depth - 10); page < depth; page++) {
      paths.addAll(
          column(
              database,
              """
              SELECT CONCAT('/boards/', (SELECT slug FROM board WHERE id = %1$d), '?cursor=',
                CAST(UNIX_TIMESTAMP(submitted_at) * 1000000 AS SIGNED), '-', id)
              FROM inquiry WHERE board_id = %1$d AND listed = 1
              ORDER BY submitted_at DESC, id DESC LIMIT 1 OFFSET %2$d
              """
                  .formatted(board, page * ROWS_OF_A_PAGE - 1)));
    }
    return paths;
  }

  static List<String> column(Connection database, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
