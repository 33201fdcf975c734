/** The administrators' view of outgoing mail. */
package org.zerodistance.web.admin.mail;
