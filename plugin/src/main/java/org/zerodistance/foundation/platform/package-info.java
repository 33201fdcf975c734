/**
 * The base of all features that needs no SQL: the clock, settings, tokens, problems and violations,
 * the marker {@link Feature}, and the types for the requesting person: {@link Viewer}, roles and
 * the ids of people and offices. Owns no table.
 */
@Feature(
    name = "platform",
    uses = {})
package org.zerodistance.foundation.platform;
