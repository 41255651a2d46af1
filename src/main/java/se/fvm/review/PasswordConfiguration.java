package se.fvm.review;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept. Also for commands that make a user, hence without any web. */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    private static final String ARGON2 = "argon2";

    /**
     * Argon2id with Spring Security's parameters (16 MB, two passes; RFC 9106). The algorithm stands in front of each
     * hash, so that it can be changed one day without resetting anyone's password.
     */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                ARGON2,
                Map.of(
                        ARGON2,
                        Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                        "bcrypt",
                        new BCryptPasswordEncoder()));
    }
}
