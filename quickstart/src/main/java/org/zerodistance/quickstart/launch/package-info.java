/** What the commands of {@code zd} do: build, start and watch the stack, import, test. */
package org.zerodistance.quickstart.launch;
