/**
 * The API for programs: {@code /api/v1} in JSON, described at {@code /openapi}. Shows public data
 * and accepts inquiries; responses to reads have an ETag and may be requested by scripts of any
 * site. Owns no table.
 */
@Feature(
    name = "api",
    uses = {
      "platform",
      "ratelimit",
      "sql",
      "columns",
      "house",
      "offices",
      "casepages",
      "inquiries",
      "status",
      "replies",
      "stories",
      "storypages",
      "searching"
    })
package org.zerodistance.outward.api;

import org.zerodistance.foundation.platform.Feature;
