/**
 * What every feature stands on and that knows no SQL: the clock, settings, tokens, problems and
 * violations, the marker {@link Feature}, and the words for the asking person: {@link Viewer},
 * roles and the ids of people and offices. Owns no table.
 */
@Feature(
    name = "platform",
    uses = {})
package org.zerodistance.foundation.platform;
