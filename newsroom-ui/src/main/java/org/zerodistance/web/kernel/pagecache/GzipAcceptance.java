package org.zerodistance.web.kernel.pagecache;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides whether a client accepts gzip (RFC 9110, section 12.5.3). */
final class GzipAcceptance {
  static final String GZIP = "gzip";

  private static final Pattern REFUSED = Pattern.compile("q\\s*=\\s*0(\\.0*)?");

  private GzipAcceptance() {}

  static boolean accepted(Optional<String> acceptEncoding) {
    for (String offer : acceptEncoding.orElse("").toLowerCase(Locale.ROOT).split(",")) {
      String[] parts = offer.split(";");
      if (parts[0].strip().equals(GZIP)) {
        return parts.length == 1 || !REFUSED.matcher(parts[1].strip()).matches();
      }
    }
    return false;
  }
}
