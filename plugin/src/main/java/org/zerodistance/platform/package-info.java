/**
 * What every feature stands on: time, settings, SQL and its Java types, tokens, refusals, paging,
 * duplicate-submit keys. Knows no feature. Owns the tables {@code setting} and {@code
 * submission_key}.
 */
@Feature(
    name = "platform",
    uses = {})
package org.zerodistance.platform;
