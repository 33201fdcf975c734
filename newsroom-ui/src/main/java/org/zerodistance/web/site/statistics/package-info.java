/** The figures of the house, for everybody, with their formulas and denominators. */
package org.zerodistance.web.site.statistics;
