/** The spokespersons' pages: the desk of an office, one case with its answer, and templates. */
package org.zerodistance.web.office.cases;
