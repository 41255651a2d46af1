package se.fvm.review;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to log in on. */
@Controller
class LoginController {

    private final boolean elsewhere;

    LoginController(ObjectProvider<OidcLogins> provider) {
        this.elsewhere = provider.getIfAvailable() != null;
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("elsewhere", elsewhere);
        return "login";
    }
}
