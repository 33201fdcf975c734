/**
 * Proposals for dossiers, found by comparing all public cases: nightly, on one node, and when
 * somebody asks for it. The newsroom accepts, trims or dismisses them; what was dismissed does not
 * come back. Owns the tables {@code dossier_proposal}, {@code dossier_proposal_inquiry} and {@code
 * dossier_search}.
 */
@Feature(
    name = "proposals",
    uses = {"jobs", "platform", "sql", "inquiries", "dossiers", "likeness"},
    owns = {"dossier_proposal", "dossier_proposal_inquiry", "dossier_search"},
    reads = {"board", "dossier", "dossier_inquiry", "inquiry"})
package org.zerodistance.insight.proposals;

import org.zerodistance.foundation.platform.Feature;
