package org.zerodistance.foundation.publicversion;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Intercepts each transaction and counts its changes to public data as one. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class PublicVersionCounter {
  @Inject private PublicWriteDetector publicWriteDetector;

  @AroundInvoke
  Object around(InvocationContext context) throws Exception {
    return publicWriteDetector.during(context::proceed);
  }
}
