/** The commands of {@code zd}: build, start and watch the servers, import, test. */
package org.zerodistance.quickstart.launch;
