package org.zerodistance.web.kernel.pages;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Renders pages as HTML. All output is escaped; a template may not switch that off, create objects
 * or reach beyond the page. A page is complete before its first byte is sent.
 */
public final class TemplateEngine {
  private static final Version LIKE = Configuration.VERSION_2_3_34;

  private final Configuration configuration;

  TemplateEngine(Optional<Path> development) {
    configuration = new Configuration(LIKE);
    TemplateLoader classPath = new ClassTemplateLoader(TemplateEngine.class.getClassLoader(), "");
    configuration.setTemplateLoader(
        development
            .<TemplateLoader>map(
                folder -> new MultiTemplateLoader(new TemplateLoader[] {files(folder), classPath}))
            .orElse(classPath));
    configuration.setTemplateUpdateDelayMilliseconds(development.isPresent() ? 0 : Long.MAX_VALUE);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocalizedLookup(false);
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setObjectWrapper(new Wrapper());
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    // Plain numbers for addresses and fields; num() formats numbers for people.
    configuration.setNumberFormat("c");
    configuration.setBooleanFormat("c");
  }

  private static FileTemplateLoader files(Path folder) {
    try {
      return new FileTemplateLoader(folder.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("ZD_DEV_TEMPLATES is no folder that can be read", e);
    }
  }

  /** The template beside the page's class. */
  static String nameOf(Class<?> page) {
    return page.getPackageName().replace('.', '/') + '/' + page.getSimpleName() + ".ftlh";
  }

  Template template(String name) throws IOException {
    if (!name.endsWith(".ftlh")) {
      throw new IOException("a template is called ….ftlh, not " + name);
    }
    return configuration.getTemplate(name);
  }

  /**
   * @throws TemplateException when the template uses something undefined
   */
  String render(HtmlPage htmlPage, TemplateFunctions words) throws IOException, TemplateException {
    Template template = template(nameOf(htmlPage.getClass()));
    TemplateHashModel components =
        (TemplateHashModel) configuration.getObjectWrapper().wrap(htmlPage);
    Writer out = new StringWriter(16_384);
    template.process(new Everything(components, words, configuration), out);
    return out.toString();
  }

  /** The variables of a template: first the template functions, then the components of the page. */
  private record Everything(
      TemplateHashModel page, TemplateFunctions words, Configuration configuration)
      implements TemplateHashModel {
    @Override
    public TemplateModel get(String key) throws TemplateModelException {
      Optional<Object> word = words.find(key);
      return word.isPresent() ? configuration.getObjectWrapper().wrap(word.get()) : page.get(key);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  /** Unwraps an {@link Optional} for templates; an empty one counts as missing. */
  private static final class Wrapper extends DefaultObjectWrapper {
    Wrapper() {
      super(LIKE);
      writeProtect();
    }

    @Override
    protected TemplateModel handleUnknownType(Object object) throws TemplateModelException {
      return object instanceof Optional<?> optional
          ? wrap(optional.orElse(null))
          : super.handleUnknownType(object);
    }
  }
}
