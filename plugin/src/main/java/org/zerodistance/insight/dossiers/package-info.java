/**
 * Dossiers: one problem behind many inquiries, with its own title, summary and state. Inquiries are
 * linked and unlinked, never moved. A dossier is visible to the newsroom until an editor makes it
 * public; then it shows and counts only public cases. Owns the tables {@code dossier} and {@code
 * dossier_inquiry}.
 */
@Feature(
    name = "dossiers",
    uses = {"audit", "indexqueue", "platform", "sql", "casepages", "inquiries", "status"},
    owns = {"dossier", "dossier_inquiry"},
    reads = {"board", "inquiry", "me_too", "office"})
package org.zerodistance.insight.dossiers;

import org.zerodistance.foundation.platform.Feature;
