/**
 * A load driver for HTTP/1.1 on this machine: at a given rate counted from the intended time of
 * sending (open loop), or as fast as a number of clients can (closed loop). It does not depend on
 * the product and needs little processor time, since it shares the processors with the measured
 * servers.
 */
package org.zerodistance.quickstart.bench.load;
