/**
 * What machines talk to: {@code /api/v1} in JSON, described at {@code /openapi}. Shows what
 * everybody may see and takes inquiries; every read carries an ETag and may be made from any site's
 * script. Owns no table.
 */
@Feature(
    name = "api",
    uses = {
      "columns",
      "house",
      "inquiries",
      "intake",
      "offices",
      "platform",
      "replies",
      "searching",
      "stories",
      "storypages",
      "viewers",
      "casepages"
    })
package org.zerodistance.api;

import org.zerodistance.platform.Feature;
