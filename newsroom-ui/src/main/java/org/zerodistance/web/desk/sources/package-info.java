/** Pages about the source of a case: name and contact of its asker, and questions to the asker. */
package org.zerodistance.web.desk.sources;
