package org.zerodistance.foundation.sql;

import java.time.Instant;

/**
 * A public page in a list for search engines.
 *
 * @param path without the host
 * @param changedAt when its content last changed, as far as readers see it
 */
public record PublicAddress(String path, Instant changedAt) {}
