/** The pages of the house for readers, and the switch between the usual and the large display. */
package org.zerodistance.web.site.housepages;
