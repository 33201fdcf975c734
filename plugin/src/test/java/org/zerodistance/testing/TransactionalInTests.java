package org.zerodistance.testing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;

/** {@code @Transactional} where no container brings it. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class TransactionalInTests {
  @Inject private DataSource dataSource;
  @Inject private UseCases useCases;

  @AroundInvoke
  Object around(InvocationContext context) throws Exception {
    useCases.runs(context.getMethod());
    return ((JoinedDataSource) dataSource).inTransaction(context::proceed);
  }
}
