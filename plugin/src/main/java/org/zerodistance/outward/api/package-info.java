/**
 * What machines talk to: {@code /api/v1} in JSON, described at {@code /openapi}. Shows what
 * everybody may see and takes inquiries; every read carries an ETag and may be made from any site's
 * script. Owns no table.
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
      "replies",
      "stories",
      "storypages",
      "searching"
    })
package org.zerodistance.outward.api;

import org.zerodistance.foundation.platform.Feature;
