package org.zerodistance.web.kernel.pages;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All addresses of the product: every resource and provider found in the WAR. */
@ApplicationPath("/")
public class JaxRsApplication extends Application {}
