/** The launcher's output: lines, progress, and problems with their remedy. */
package org.zerodistance.quickstart.terminal;
