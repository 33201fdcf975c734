/** What browsers and home screens are told of the site: its icons, its manifest, its search. */
package org.zerodistance.web.site.discovery;
