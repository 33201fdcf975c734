/** The submission of inquiries, the receipt, and tracking of an inquiry by its asker. */
package org.zerodistance.web.site.submit;
