/**
 * Child processes: started in their own session, recorded in pid files, stopped in order, and found
 * when orphaned.
 */
package org.zerodistance.quickstart.process;
