package org.zerodistance.testing;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.zerodistance.cases.inquiries.Admission;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.city.house.ChangeHouse;
import org.zerodistance.city.house.Housekeeping;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/** An office with a board, people in every role, and inquiries on request. */
public final class TestCity {
  private static final AtomicLong COUNT = new AtomicLong();

  private final TestHouse house;
  private final OfficeId office;
  private final BoardId board;
  private final String slug;

  TestCity(TestHouse house) {
    this.house = house;
    this.slug = "roads-" + COUNT.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
    this.office = anOffice(slug).created();
    this.board = aBoard(slug).created();
  }

  public OfficeId office() {
    return office;
  }

  public BoardId board() {
    return board;
  }

  public String slug() {
    return slug;
  }

  /** An account with these roles; a spokesperson speaks for this city's office. */
  public Viewer person(Role... roles) {
    return aPerson().as(roles).created();
  }

  /** An account, to be described further. */
  public PersonBuilder aPerson() {
    return new PersonBuilder(house, this);
  }

  /** An office with this last part of its address, to be described further. */
  public OfficeBuilder anOffice(String address) {
    return new OfficeBuilder(house, address);
  }

  /** A board of this city's office, to be described further. */
  public BoardBuilder aBoard(String address) {
    return aBoard(address, office);
  }

  /** A board of another office. */
  public BoardBuilder aBoard(String address, OfficeId of) {
    return new BoardBuilder(house, of, address);
  }

  /** Moves the whole house to a zone, and every other city of the test with it. */
  public void standIn(ZoneId zone) {
    house
        .get(Housekeeping.class)
        .change(
            new ChangeHouse("零距离", "Zero Distance", "", "", zone, Optional.empty()),
            person(Role.ADMINISTRATOR));
  }

  /** An inquiry to this city's board, to be described further. */
  public InquiryBuilder anInquiry() {
    return new InquiryBuilder(house, this);
  }

  /** A story from this city's desk, to be described further. */
  public StoryBuilder aStory() {
    return new StoryBuilder(house, this);
  }

  /** An assignment of this city's desk, to be described further. */
  public AssignmentBuilder anAssignment() {
    return new AssignmentBuilder(house, this);
  }

  /** A dossier, to be described further. */
  public DossierBuilder aDossier() {
    return new DossierBuilder(house, this);
  }

  /** A newspaper column, to be described further. */
  public ColumnBuilder aColumn() {
    return new ColumnBuilder(house, this);
  }

  /** A waiting inquiry. */
  public Receipt submitted(String title) {
    return anInquiry().titled(title).submitted();
  }

  /** An inquiry that everybody may see and this city's office is to answer. */
  public Receipt admitted(String title) {
    return anInquiry().titled(title).admitted();
  }

  /** Lets a waiting inquiry in, onto this city's board. */
  public void admit(Receipt receipt, Visibility visibility) {
    house
        .get(CaseMoves.class)
        .admit(
            receipt.id(),
            new Admission(Kind.COMPLAINT, board, Optional.empty(), visibility, List.of()),
            Viewer.SYSTEM);
  }

  /** The board's public cases and how many of them are answered, as the board's row counts them. */
  public String figures() {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT CONCAT(received, ' ', answered) FROM board_figure WHERE board_id ="
                            + " :id")
                    .bind("id", board)
                    .mapTo(String.class)
                    .findOne())
        .orElse("0 0");
  }
}
