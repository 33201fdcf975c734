package org.zerodistance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.testing.TestHouse;

class DemoCityIT {
  private static TestHouse house;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    house.get(DemoCity.class).fill();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theCityIsWhole() {
    assertThat(count("SELECT COUNT(*) FROM inquiry")).isEqualTo(80);
    assertThat(count("SELECT COUNT(*) FROM board")).isEqualTo(16);
    assertThat(count("SELECT COUNT(*) FROM assignment")).isEqualTo(6);
    assertThat(count("SELECT COUNT(*) FROM story WHERE state IN ('published', 'corrected')"))
        .isEqualTo(10);
    assertThat(count("SELECT COUNT(*) FROM story WHERE state = 'scheduled'")).isEqualTo(2);
    assertThat(states("moderation").keySet())
        .contains("waiting", "admitted", "returned", "withdrawn");
    assertThat(count("SELECT COUNT(*) FROM photo WHERE owner_kind = 'staged'")).isZero();
    assertThat(count("SELECT COUNT(*) FROM event WHERE at > UTC_TIMESTAMP(6)")).isZero();
  }

  @Test
  void countersEqualARecount() {
    int wrong =
        count(
            """
            SELECT COUNT(*) FROM board b LEFT JOIN board_figure f ON f.board_id = b.id
            WHERE COALESCE(f.received, 0) <> (SELECT COUNT(*) FROM inquiry i WHERE i.board_id = b.id AND i.listed = 1)
               OR COALESCE(f.answered, 0) <> (SELECT COUNT(*) FROM inquiry i
                  WHERE i.board_id = b.id AND i.listed = 1 AND i.first_replied_at IS NOT NULL)
            """);
    int wrongMeToos =
        count(
            """
            SELECT COUNT(*) FROM inquiry i
            WHERE i.me_too_count <> (SELECT COUNT(*) FROM me_too m WHERE m.inquiry_id = i.id)
            """);

    assertThat(wrong).isZero();
    assertThat(wrongMeToos).isZero();
  }

  @Test
  void fillingAgainChangesNothing() {
    int events = count("SELECT COUNT(*) FROM event");

    house.get(DemoCity.class).fill();

    assertThat(count("SELECT COUNT(*) FROM event")).isEqualTo(events);
  }

  private static int count(String sql) {
    return house.jdbi().withHandle(h -> h.createQuery(sql).mapTo(Integer.class).one());
  }

  private static Map<String, Integer> states(String axis) {
    return house
        .jdbi()
        .withHandle(
            h -> {
              Map<String, Integer> states = new TreeMap<>();
              h.createQuery("SELECT " + axis + ", COUNT(*) FROM inquiry GROUP BY " + axis)
                  .map((r, c) -> Map.entry(r.getString(1), r.getInt(2)))
                  .forEach(e -> states.put(e.getKey(), e.getValue()));
              return states;
            });
  }
}
