/**
 * Proposals for dossiers, found by comparing all public cases: nightly, on one node, and when
 * somebody asks for it. The newsroom accepts, trims or dismisses them; what was dismissed does not
 * come back. Owns the tables {@code dossier_proposal}, {@code dossier_proposal_inquiry} and {@code
 * dossier_search}.
 */
@Feature(
    name = "proposals",
    uses = {"platform", "sql", "inquiries", "dossiers", "likeness"})
package org.zerodistance.insight.proposals;

import org.zerodistance.foundation.platform.Feature;
