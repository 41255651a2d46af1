package se.fvm.review;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import se.fvm.ledger.Users;

/**
 * Ends a login whose user was locked, removed, or given another role or password since, and any login after a long
 * working day. That nobody did anything for a while ends it too; see {@code server.servlet.session.timeout}.
 */
final class LoginEnd extends OncePerRequestFilter {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final Users users;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    LoginEnd(Users users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && who != null && (tooLong(session) || changed(who.getPrincipal()))) {
            logout.logout(request, response, who);
            response.sendRedirect(request.getContextPath() + "/login?slut");
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean tooLong(HttpSession session) {
        return session.getLastAccessedTime() - session.getCreationTime() > LONGEST.toMillis();
    }

    private boolean changed(@Nullable Object principal) {
        return principal instanceof OfficeUser known
                && users.find(known.getUsername())
                        .filter(user -> user.edition() == known.edition())
                        .isEmpty();
    }
}
