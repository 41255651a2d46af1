package se.fvm.review;

import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import se.fvm.ledger.Role;

/** What whoever is logged in may do. */
@Component
class Access {

    private final RoleHierarchy roles;

    Access(RoleHierarchy roles) {
        this.roles = roles;
    }

    ReviewPages.Visitor visitor(Authentication who) {
        return new ReviewPages.Visitor(who.getName(), has(who, Role.REVIEWER));
    }

    private boolean has(Authentication who, Role role) {
        return roles.getReachableGrantedAuthorities(who.getAuthorities()).stream()
                .anyMatch(granted -> ("ROLE_" + role.name()).equals(granted.getAuthority()));
    }
}
