/** Rules about the structure of all modules, read from their compiled classes. */
package org.zerodistance.web.architecture;
