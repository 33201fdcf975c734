/** The public statistics of the house, with their formulas and denominators. */
package org.zerodistance.web.site.statistics;
