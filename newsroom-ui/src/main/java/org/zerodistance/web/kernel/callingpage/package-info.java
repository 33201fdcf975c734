/** The page from which a request came, and the way back to it. */
package org.zerodistance.web.kernel.callingpage;
