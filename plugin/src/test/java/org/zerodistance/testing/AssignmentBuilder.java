package org.zerodistance.testing;

import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.assignments.Claiming;

/**
 * Builds an assignment by the house's own use cases. Starts as one of a reporter about a public
 * case of its own.
 */
public final class AssignmentBuilder {
  private final TestHouse house;
  private final TestCity city;
  private Optional<InquiryId> tip = Optional.empty();
  private Optional<Viewer> reporter = Optional.empty();

  AssignmentBuilder(TestHouse house, TestCity city) {
    this.house = house;
    this.city = city;
  }

  public AssignmentBuilder about(InquiryId inquiry) {
    this.tip = Optional.of(inquiry);
    return this;
  }

  /** The reporter whose it is. */
  public AssignmentBuilder of(Viewer claimant) {
    this.reporter = Optional.of(claimant);
    return this;
  }

  /** One that its reporter has claimed. */
  public AssignmentId claimed() {
    return claimedBy(claimant());
  }

  /** One that its reporter has given back to the pool. */
  public AssignmentId released(String reason) {
    Viewer by = claimant();
    AssignmentId id = claimedBy(by);
    house.get(Claiming.class).release(id, reason, by);
    return id;
  }

  private AssignmentId claimedBy(Viewer by) {
    return house.get(Claiming.class).claim(inquiry(), by);
  }

  private Viewer claimant() {
    return reporter.orElseGet(() -> city.person(Role.REPORTER));
  }

  private InquiryId inquiry() {
    return tip.orElseGet(() -> city.admitted("菜市场污水外溢").id());
  }
}
