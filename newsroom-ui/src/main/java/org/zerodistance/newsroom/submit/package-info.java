/** Where readers send an inquiry in, get their receipt and follow what becomes of it. */
package org.zerodistance.newsroom.submit;
