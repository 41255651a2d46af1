package se.fvm.review;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import se.fvm.ledger.Role;
import se.fvm.ledger.Users;

/**
 * People whom the organisation's own provider has let in. Their name and role come from the ID token, whose signature,
 * issuer, audience and times have been checked by then (OpenID Connect Core 1.0, 3.1.3.7).
 */
final class OidcLogins implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final Logger LOG = LoggerFactory.getLogger(OidcLogins.class);

    private final OidcSettings settings;
    private final Users users;

    OidcLogins(OidcSettings settings, Users users) {
        this.settings = settings;
        this.users = users;
    }

    /**
     * @throws OAuth2AuthenticationException if the token gives no name or no role, or the name of a user of the
     *     ledger: the log could not tell the two apart
     */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        String name = request.getIdToken().getClaimAsString(settings.nameClaim());
        if (name == null || name.isBlank()) {
            throw refused("the ID token has no claim " + settings.nameClaim());
        }
        if (users.find(name).isPresent()) {
            throw refused("there is a user of that name here already: " + name);
        }
        Role role = settings.role(request.getIdToken().getClaims())
                .orElseThrow(
                        () -> refused("nothing in the claim " + settings.roleClaim() + " gives a role to " + name));
        return new DefaultOidcUser(
                Set.of(new SimpleGrantedAuthority("ROLE_" + role.name())), request.getIdToken(), settings.nameClaim());
    }

    private static OAuth2AuthenticationException refused(String why) {
        LOG.warn("A login by OpenID Connect was refused: {}", why);
        return new OAuth2AuthenticationException(new OAuth2Error("access_denied"), why);
    }
}
