package se.fvm.review;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** How links are written into pages: as they stand in the templates. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class LinkConfiguration {

    /**
     * Not used. It would look for every link of a page in every jar of the class path, in case a style sheet with a
     * version in its name was meant; that was more than half of the time that a page took.
     */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> versionsInLinks() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setEnabled(false);
        return filter;
    }
}
