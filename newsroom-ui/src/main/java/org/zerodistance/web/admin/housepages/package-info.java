/** The administrators' pages for the texts of the house. */
package org.zerodistance.web.admin.housepages;
