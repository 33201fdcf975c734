/**
 * The quality of the search: judged queries, run on a running application and measured by nDCG@10
 * and MRR.
 */
package org.zerodistance.quickstart.judged;
