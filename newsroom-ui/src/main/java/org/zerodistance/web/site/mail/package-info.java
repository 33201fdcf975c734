/** Pages about e-mail: stopping it, confirming an address, and what administrators see of it. */
package org.zerodistance.web.site.mail;
