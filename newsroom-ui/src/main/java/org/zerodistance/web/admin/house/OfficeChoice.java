package org.zerodistance.web.admin.house;

import java.util.List;
import org.zerodistance.city.offices.OfficeDirectory;

/**
 * An office in a list to choose from, in the order of the tree.
 *
 * @param depth 0 at the root
 */
public record OfficeChoice(String value, String label, int depth) {
  static List<OfficeChoice> all(OfficeDirectory directory, String lang) {
    return directory.tree().stream()
        .map(
            node ->
                new OfficeChoice(
                    node.office().id().toString(), node.office().nameIn(lang), node.depth()))
        .toList();
  }
}
