package se.fvm.review;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to log in on. */
@Controller
class LoginController {

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
