package org.zerodistance.web.office.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.zerodistance.city.offices.OfficeDirectory;
import org.zerodistance.city.offices.OfficeNode;
import org.zerodistance.city.offices.OfficeRow;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.web.kernel.pages.Visitor;

/** The offices that the visitor speaks for, and the one selected by the address. */
@Dependent
public class OwnOffices {
  private final OfficeDirectory directory;
  private final Visitor visitor;

  @Inject
  OwnOffices(OfficeDirectory directory, Visitor visitor) {
    this.directory = directory;
    this.visitor = visitor;
  }

  /** In the order of the tree; one statement. */
  List<OfficeRow> all() {
    visitor.viewer().require(Role.SPOKESPERSON);
    return directory.tree().stream()
        .map(OfficeNode::office)
        .filter(office -> visitor.viewer().speaksFor(office.id()))
        .toList();
  }

  /** The office named by {@code ?office=}, else the first. */
  static Optional<OfficeRow> chosen(List<OfficeRow> own, Optional<String> slug) {
    return slug.flatMap(s -> own.stream().filter(o -> o.slug().equals(s)).findFirst())
        .or(() -> own.stream().findFirst());
  }
}
