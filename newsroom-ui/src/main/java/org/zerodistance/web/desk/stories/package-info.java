/** The editors' desk: stories by state, the editor page and the calendar. */
package org.zerodistance.web.desk.stories;
