package org.zerodistance.testing;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.zerodistance.foundation.platform.PersonId;
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
    this.office =
        insert(
            "INSERT INTO office (slug, name, level, region, state) VALUES (?, ?, 'department', '浔江市', 'open')",
            OfficeId.class,
            slug,
            "城市管理局" + slug);
    this.board =
        insert(
            "INSERT INTO board (office_id, slug, name, kind, group_name, state) VALUES (?, ?, ?, 'office', '市直部门', 'open')",
            BoardId.class,
            office.value(),
            slug,
            "城管问政" + slug);
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

  /** A signed-in person with these roles; a spokesperson speaks for this city's office. */
  public Viewer person(Role... roles) {
    PersonId id =
        insert(
            "INSERT INTO person (email, name, state, created_at) VALUES (?, ?, 'active', UTC_TIMESTAMP(6))",
            PersonId.class,
            slug + "-" + COUNT.incrementAndGet() + "@test.example",
            "测试员" + COUNT.get());
    for (Role role : roles) {
      house
          .jdbi()
          .useHandle(
              h ->
                  h.execute(
                      "INSERT INTO person_role (person_id, role, office_id) VALUES (?, ?, ?)",
                      id.value(),
                      role.name().toLowerCase(java.util.Locale.ROOT),
                      role == Role.SPOKESPERSON ? office.value() : 0));
    }
    return new Viewer(
        Optional.of(id),
        "测试员",
        Set.of(roles),
        Set.of(roles).contains(Role.SPOKESPERSON) ? Set.of(office) : Set.of(),
        Optional.empty());
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

  private <T> T insert(String sql, Class<T> type, Object... values) {
    return house
        .jdbi()
        .withHandle(
            h -> {
              var update = h.createUpdate(sql);
              for (int i = 0; i < values.length; i++) {
                update.bind(i, values[i]);
              }
              return update.executeAndReturnGeneratedKeys("id").mapTo(type).one();
            });
  }
}
