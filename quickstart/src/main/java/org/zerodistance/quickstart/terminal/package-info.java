/** What a person sees while the launcher works: lines, progress and problems with their way out. */
package org.zerodistance.quickstart.terminal;
