/**
 * A load driver for HTTP/1.1 on this machine: at a given rate counted from the intended time of
 * sending (open loop), or as fast as so many clients can (closed loop). It knows nothing of the
 * product and costs little itself, since it shares the processors with what it measures.
 */
package org.zerodistance.quickstart.bench.load;
