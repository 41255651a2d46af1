package se.fvm.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.fvm.ledger.Role;

/**
 * The settings under {@code fvm.login.oidc}: login at the organisation's own provider by OpenID Connect. Off without an
 * issuer.
 *
 * @param issuer address of the provider, where {@code /.well-known/openid-configuration} is found
 * @param scopes what is asked for
 * @param nameClaim claim of the ID token that names a person, in the log too
 * @param roleClaim claim of the ID token that holds roles, one or a list; dots lead into claims within claims
 * @param roles values of that claim that make somebody a reader, reviewer or administrator, by those names
 */
@ConfigurationProperties("fvm.login.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("roles") String roleClaim,
        @Nullable Map<String, List<String>> roles) {

    OidcSettings {
        if (!issuer.isEmpty() && clientId.isEmpty()) {
            throw new IllegalArgumentException("fvm.login.oidc.client-id is missing; fvm.login.oidc.issuer needs it");
        }
        if (!issuer.isEmpty() && (roles == null || roles.isEmpty())) {
            throw new IllegalArgumentException("fvm.login.oidc.roles is missing: say under .reader, .reviewer and"
                    + " .administrator which values of the claim " + roleClaim + " give that role");
        }
        for (String role : roles == null ? List.<String>of() : roles.keySet()) {
            if (ofName(role).isEmpty()) {
                throw new IllegalArgumentException(
                        "fvm.login.oidc.roles." + role + " is no role; there are reader, reviewer and administrator");
            }
        }
    }

    /** The greatest role that a person's claims give; empty if they give none. */
    Optional<Role> role(Map<String, Object> claims) {
        Object held = claims;
        for (String step : roleClaim.split("\\.")) {
            held = held instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        List<?> values = held instanceof List<?> several ? several : held == null ? List.of() : List.of(held);
        return Objects.requireNonNullElse(roles, Map.<String, List<String>>of()).entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(values::contains))
                .flatMap(entry -> ofName(entry.getKey()).stream())
                .max(Role::compareTo);
    }

    private static Optional<Role> ofName(String name) {
        return List.of(Role.values()).stream()
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }
}
