package org.zerodistance.foundation.indexqueue;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/**
 * Intercepts each transaction and puts its changes into the queue. Runs inside the interceptor that
 * counts public changes, whose statement holds a lock and must be the last.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 10)
public class IndexQueueInterceptor {
  @Inject private IndexQueue indexQueue;

  @AroundInvoke
  Object around(InvocationContext context) throws Exception {
    return indexQueue.during(context::proceed);
  }
}
