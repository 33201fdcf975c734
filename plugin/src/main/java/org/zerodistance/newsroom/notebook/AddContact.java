package org.zerodistance.newsroom.notebook;

import java.time.Instant;

/**
 * Adds a contact of a reporter.
 *
 * @param whom up to 120 characters
 * @param said up to 4,000 characters
 */
public record AddContact(String whom, ContactWay how, String said, Instant contactedAt) {}
