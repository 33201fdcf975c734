/** Where readers send an inquiry in, get their receipt and follow what becomes of it. */
package org.zerodistance.web.site.submit;
