package org.zerodistance.web.kernel.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.zerodistance.foundation.platform.Settings;
import org.zerodistance.web.kernel.assets.Assets;
import org.zerodistance.web.kernel.i18n.MessageBook;

/** Produces the application-scoped objects of the pages. */
@Dependent
class WebProducers {
  @Produces
  @Singleton
  WebConfig config(Settings settings) {
    return WebConfig.of(settings);
  }

  @Produces
  @Singleton
  TemplateEngine templates(WebConfig config) {
    return new TemplateEngine(config.devTemplates());
  }

  @Produces
  @Singleton
  Assets assets(WebConfig config) {
    return new Assets(config.devAssets());
  }

  @Produces
  @Singleton
  MessageBook messages(WebConfig config) {
    return new MessageBook(config.devTemplates());
  }
}
