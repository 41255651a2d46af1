package se.fvm.review;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.fvm.correspondence.Words;
import se.fvm.ledger.User;
import se.fvm.ledger.Users;

/** Where people change their own password. */
@Controller
class AccountController {

    private final Users users;
    private final NewPasswords passwords;
    private final Words words;

    AccountController(Users users, NewPasswords passwords, Words words) {
        this.users = users;
        this.passwords = passwords;
        this.words = words;
    }

    @GetMapping("/konto")
    String account(Authentication who, Model model) {
        model.addAttribute("section", "account");
        model.addAttribute("name", who.getName());
        model.addAttribute("own", who.getPrincipal() instanceof OfficeUser);
        model.addAttribute("shortest", NewPasswords.SHORTEST);
        return "account";
    }

    /** Changes the password, which ends this login and every other one of the same user. */
    @PostMapping("/konto")
    String change(
            @RequestParam(name = "nu", defaultValue = "") String now,
            @RequestParam(name = "nytt", defaultValue = "") String wanted,
            @RequestParam(name = "igen", defaultValue = "") String again,
            Authentication who,
            RedirectAttributes next) {
        if (!(who.getPrincipal() instanceof OfficeUser)) {
            throw new NotFoundException();
        }
        Optional<String> refusal = refusal(who.getName(), now, wanted, again);
        if (refusal.isPresent()) {
            next.addFlashAttribute("trouble", words.of(refusal.get(), NewPasswords.SHORTEST));
            return "redirect:/konto";
        }
        users.changePassword(who.getName(), passwords.hash(wanted), who.getName());
        return "redirect:/login?bytt";
    }

    private Optional<String> refusal(String name, String now, String wanted, String again) {
        boolean known = users.find(name)
                .map(User::passwordHash)
                .filter(hash -> passwords.matches(now, hash))
                .isPresent();
        if (!known) {
            return Optional.of("password.wrong");
        }
        return wanted.equals(again) ? passwords.refusal(name, wanted) : Optional.of("password.differs");
    }
}
