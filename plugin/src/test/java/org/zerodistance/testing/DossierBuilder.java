package org.zerodistance.testing;

import java.util.List;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.insight.dossiers.DossierId;
import org.zerodistance.insight.dossiers.DossierKeeping;

/** Builds a dossier by the house's own use cases. Starts without cases. */
public final class DossierBuilder {
  private final TestHouse house;
  private final TestCity city;
  private String title = "沿江大道反复塌陷";
  private String summary = "";
  private List<InquiryId> cases = List.of();

  DossierBuilder(TestHouse house, TestCity city) {
    this.house = house;
    this.city = city;
  }

  public DossierBuilder titled(String words) {
    this.title = words;
    return this;
  }

  /** With this summary. */
  public DossierBuilder saying(String words) {
    this.summary = words;
    return this;
  }

  public DossierBuilder of(InquiryId... inquiries) {
    this.cases = List.of(inquiries);
    return this;
  }

  /** As a reporter makes it: an editor has still to open it. */
  public DossierId proposed() {
    return createdBy(city.person(Role.REPORTER));
  }

  /** As an editor makes it: open, for the newsroom alone. */
  public DossierId open() {
    return createdBy(city.person(Role.EDITOR));
  }

  /** As this member of the newsroom makes it. */
  public DossierId createdBy(Viewer author) {
    return house.get(DossierKeeping.class).create(title, summary, cases, author);
  }
}
