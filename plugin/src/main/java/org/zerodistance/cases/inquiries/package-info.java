/**
 * The inquiries: submitting, every move along the five axes, and me-toos. The rows of an inquiry
 * hold the text; the asker's identity is kept apart in {@code asker}.
 *
 * <p>Owns the tables {@code inquiry}, {@code inquiry_number}, {@code inquiry_original}, {@code
 * asker}, {@code me_too} and {@code board_figure}.
 */
@Feature(
    name = "inquiries",
    uses = {
      "audit",
      "indexqueue",
      "jobs",
      "platform",
      "publicversion",
      "sql",
      "house",
      "offices",
      "people",
      "redactions"
    },
    owns = {"asker", "board_figure", "inquiry", "inquiry_number", "inquiry_original", "me_too"})
package org.zerodistance.cases.inquiries;

import org.zerodistance.foundation.platform.Feature;
