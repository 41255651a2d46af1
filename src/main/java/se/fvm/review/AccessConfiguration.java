package se.fvm.review;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import se.fvm.ledger.Role;
import se.fvm.ledger.Users;

/**
 * Who may see and do what over HTTP. Two chains: programs come with HTTP Basic and get no session, people log in on a
 * page. Whatever is not named here needs a login, and whatever changes something needs a reviewer.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccessConfiguration {

    /** Nothing but our own style sheets, scripts, images and forms; nothing that stands in the page itself runs. */
    static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
            + "img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String[] FOR_PROGRAMS = {"/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/**"};

    @Bean
    @Order(1)
    SecurityFilterChain forPrograms(HttpSecurity http, ProblemWriter problems) {
        return guarded(http.securityMatcher(FOR_PROGRAMS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems::unauthenticated))
                .exceptionHandling(failures -> failures.accessDeniedHandler(problems::forbidden))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain forPeople(HttpSecurity http, Users users, ObjectProvider<OidcLogins> provider) {
        provider.ifAvailable(people -> http.oauth2Login(login -> login.loginPage("/login")
                .failureUrl("/login?nekad")
                .userInfoEndpoint(claims -> claims.oidcUserService(people))));
        return guarded(http)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/css/**", "/login", "/error")
                        .permitAll()
                        .requestMatchers("/anvandare/**")
                        .hasRole(Role.ADMINISTRATOR.name())
                        .requestMatchers("/konto")
                        .hasRole(Role.READER.name())
                        .requestMatchers(HttpMethod.GET, "/**")
                        .hasRole(Role.READER.name())
                        .requestMatchers("/rapporter/**")
                        .hasRole(Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .hasRole(Role.REVIEWER.name()))
                .formLogin(form -> form.loginPage("/login").permitAll())
                .logout(withDefaults())
                .addFilterBefore(new LoginEnd(users), AuthorizationFilter.class)
                .build();
    }

    private static HttpSecurity guarded(HttpSecurity http) {
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()")));
    }

    @Bean
    RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role(Role.ADMINISTRATOR.name())
                .implies(Role.REVIEWER.name())
                .role(Role.REVIEWER.name())
                .implies(Role.READER.name())
                .build();
    }
}
