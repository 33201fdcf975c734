/** The numbers of what waits for the signed-in person, for the navigation of the staff. */
package org.zerodistance.web.kernel.waiting;
