package org.zerodistance.testing;

import org.zerodistance.city.offices.BoardId;
import org.zerodistance.city.offices.BoardKeeping;
import org.zerodistance.city.offices.BoardKind;
import org.zerodistance.city.offices.BoardState;
import org.zerodistance.city.offices.SaveBoard;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Viewer;

/** Builds a board by the administrators' use case. Starts as an open board of one office. */
public final class BoardBuilder {
  private final TestHouse house;
  private final OfficeId office;
  private final String slug;
  private String name;
  private String english = "";
  private BoardState state = BoardState.OPEN;

  BoardBuilder(TestHouse house, OfficeId office, String slug) {
    this.house = house;
    this.office = office;
    this.slug = slug;
    this.name = "城管问政" + slug;
  }

  public BoardBuilder named(String words) {
    this.name = words;
    return this;
  }

  public BoardBuilder inEnglish(String words) {
    this.english = words;
    return this;
  }

  public BoardBuilder closed() {
    this.state = BoardState.CLOSED;
    return this;
  }

  /** The command as the form makes it, not yet sent. */
  public SaveBoard command() {
    return new SaveBoard(
        office, slug, name, english, BoardKind.OFFICE, "市直部门", "", "", "", 0, state);
  }

  public BoardId created() {
    return house.get(BoardKeeping.class).create(command(), Viewer.SYSTEM);
  }
}
