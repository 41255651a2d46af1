package se.fvm.review;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import se.fvm.ledger.Users;

/** Login at the organisation's own provider, where one is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty("fvm.login.oidc.issuer")
@EnableConfigurationProperties(OidcSettings.class)
class OidcConfiguration {

    /** In the addresses {@code /oauth2/authorization/oidc} and {@code /login/oauth2/code/oidc}. */
    static final String REGISTRATION = "oidc";

    /** The provider is asked at the first login, so that mails are read whether it can be reached or not. */
    @Bean
    ClientRegistrationRepository oidcRegistrations(OidcSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(List.of(registration(settings))));
    }

    private static ClientRegistration registration(OidcSettings settings) {
        ClientRegistration.Builder registration = ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .userNameAttributeName(settings.nameClaim());
        return settings.clientSecret().isEmpty()
                ? registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : registration.build();
    }

    @Bean
    OidcLogins oidcLogins(OidcSettings settings, Users users) {
        return new OidcLogins(settings, users);
    }
}
