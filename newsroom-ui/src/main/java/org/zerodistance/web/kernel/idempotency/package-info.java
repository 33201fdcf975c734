/**
 * Forms that create something count once, however often they are sent: after Back, a reload or a
 * double click the answer is that of the first sending (ADR 0047).
 */
package org.zerodistance.web.kernel.idempotency;
