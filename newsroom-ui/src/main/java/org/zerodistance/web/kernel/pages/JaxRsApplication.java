package org.zerodistance.web.kernel.pages;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The JAX-RS application: all resources and providers in the WAR. */
@ApplicationPath("/")
public class JaxRsApplication extends Application {}
