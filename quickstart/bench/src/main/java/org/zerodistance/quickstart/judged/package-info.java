/**
 * How good the search is: judged queries, asked of a running house and weighed by nDCG@10 and MRR.
 */
package org.zerodistance.quickstart.judged;
