package org.zerodistance.city.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.InvalidFormProblem;

class HousesTest {
  @Test
  void a_house_that_nobody_named_is_the_unnamed_one() {
    assertThat(Houses.read(Map.of())).isEqualTo(House.UNNAMED);
  }

  @Test
  void every_setting_is_read() {
    House house =
        Houses.read(
            Map.of(
                "house.name", "名",
                "house.name_en", "Name",
                "house.paper", "报",
                "house.paper_en", "Paper",
                "house.zone", "Europe/Berlin",
                "house.map_bounds", "23.36,112.0,23.6,112.35",
                "house.map_image", "demo/map.svg"));
    assertThat(house.name()).isEqualTo("名");
    assertThat(house.nameEn()).isEqualTo("Name");
    assertThat(house.paper()).isEqualTo("报");
    assertThat(house.paperEn()).isEqualTo("Paper");
    assertThat(house.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(house.map()).contains(new MapArea(23.36, 112.0, 23.6, 112.35, "demo/map.svg"));
  }

  @Test
  void a_zone_that_nobody_knows_does_not_close_the_house() {
    assertThat(Houses.read(Map.of("house.zone", "Nowhere/Town")).zone())
        .isEqualTo(House.UNNAMED.zone());
  }

  @Test
  void a_map_without_an_area_is_no_map() {
    assertThat(MapArea.of("23.6,112.0,23.36,112.35", "")).isEmpty();
    assertThat(MapArea.of("somewhere", "")).isEmpty();
    assertThat(MapArea.of(null, null)).isEmpty();
  }

  @Test
  void everything_wrong_with_the_form_is_said_at_once() {
    assertThatThrownBy(
            () -> ChangeHouse.of("", "", "x".repeat(41), "", "Nowhere/Town", House.UNNAMED))
        .isInstanceOfSatisfying(
            InvalidFormProblem.class,
            p ->
                assertThat(p.violations())
                    .extracting(v -> v.field())
                    .containsExactly("name", "paper", "zone"));
  }
}
