/** Pages about e-mail: unsubscribing and confirming an address. */
package org.zerodistance.web.site.mail;
