/** Style sheets, scripts and pictures for the browser, our own and those of WebJars. */
package org.zerodistance.web.kernel.assets;
