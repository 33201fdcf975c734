/**
 * Proposals for dossiers, found by comparing all public cases: nightly, on one node, and on
 * request. The newsroom accepts, reduces or dismisses them; a dismissed proposal is not made again.
 * Owns the tables {@code dossier_proposal}, {@code dossier_proposal_inquiry} and {@code
 * dossier_search}.
 */
@Feature(
    name = "proposals",
    uses = {"jobs", "platform", "retention", "sql", "inquiries", "status", "dossiers", "likeness"},
    owns = {"dossier_proposal", "dossier_proposal_inquiry", "dossier_search"},
    reads = {"board", "dossier", "dossier_inquiry", "inquiry"})
package org.zerodistance.insight.proposals;

import org.zerodistance.foundation.platform.Feature;
