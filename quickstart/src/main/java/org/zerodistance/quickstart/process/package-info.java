/**
 * Child processes: started in a session of their own, remembered in pid files, stopped in order,
 * found again when orphaned.
 */
package org.zerodistance.quickstart.process;
