/**
 * Dossiers: one problem behind many inquiries, with a title, a summary and a state of its own. An
 * inquiry is linked and unlinked; nothing of it is moved. A dossier is for the newsroom until an
 * editor makes it public, and then counts and shows what everybody may see. Owns the tables {@code
 * dossier} and {@code dossier_inquiry}.
 */
@Feature(
    name = "dossiers",
    uses = {"audit", "indexqueue", "platform", "sql", "casepages", "inquiries"},
    owns = {"dossier", "dossier_inquiry"},
    reads = {"board", "inquiry", "me_too", "office"})
package org.zerodistance.insight.dossiers;

import org.zerodistance.foundation.platform.Feature;
