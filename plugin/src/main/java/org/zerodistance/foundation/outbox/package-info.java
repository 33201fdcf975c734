/**
 * What must follow a change of what can be found: the subject is noted in the change's own
 * transaction, as a job of {@link org.zerodistance.foundation.jobs.JobQueue}, and indexed anew
 * afterwards.
 */
@Feature(
    name = "outbox",
    uses = {"jobs", "platform"})
package org.zerodistance.foundation.outbox;

import org.zerodistance.foundation.platform.Feature;
