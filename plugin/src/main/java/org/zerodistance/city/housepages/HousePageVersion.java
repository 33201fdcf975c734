package org.zerodistance.city.housepages;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of a page's text.
 *
 * @param title empty where the default text was restored, as is the body
 * @param author the name of the person who saved it
 */
public record HousePageVersion(
    int version, Optional<String> title, Optional<String> body, Instant savedAt, String author) {}
