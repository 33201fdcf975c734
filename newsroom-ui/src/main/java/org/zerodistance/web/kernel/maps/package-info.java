/** Points of cases on the house's own drawing or on map tiles. */
package org.zerodistance.web.kernel.maps;
