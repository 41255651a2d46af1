package se.fvm.review;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.fvm.correspondence.Words;
import se.fvm.ledger.LastAdministratorException;
import se.fvm.ledger.Role;
import se.fvm.ledger.User;
import se.fvm.ledger.Users;

/** Who may log in and do what; for administrators. */
@Controller
class UserController {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,99}");
    private static final String PAGE = "redirect:/anvandare";

    private final Users users;
    private final NewPasswords passwords;
    private final Words words;

    UserController(Users users, NewPasswords passwords, Words words) {
        this.users = users;
        this.passwords = passwords;
        this.words = words;
    }

    /**
     * A user as the list shows one.
     *
     * @param self whether it is whoever looks
     */
    record Row(String name, String role, Cell state, boolean locked, boolean self) {}

    @GetMapping("/anvandare")
    String users(Principal who, Model model) {
        model.addAttribute("section", "users");
        model.addAttribute("roles", roles());
        model.addAttribute(
                "rows",
                users.all().stream().map(user -> row(user, who.getName())).toList());
        return "users";
    }

    private Row row(User user, String who) {
        Cell state = user.locked()
                ? new Cell("bad", "cross", words.of("user.state.locked"), null)
                : user.lockedUntil() != null
                        ? new Cell("warn", "wait", words.of("user.state.waits"), null)
                        : new Cell("good", "check", words.of("user.state.open"), null);
        return new Row(
                user.name(),
                user.role().name(),
                state,
                user.locked(),
                user.name().equals(who));
    }

    private List<Choice> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.name(), role(role)))
                .toList();
    }

    private String role(Role role) {
        return words.of("role." + role.name().toLowerCase(Locale.ROOT));
    }

    /** Makes a user, with a password that is shown once. */
    @PostMapping("/anvandare")
    String add(
            @RequestParam(name = "namn", defaultValue = "") String name,
            @RequestParam(name = "roll") Role role,
            Principal who,
            RedirectAttributes next) {
        String wanted = name.strip();
        String password = passwords.made();
        if (!NAME.matcher(wanted).matches()) {
            next.addFlashAttribute("trouble", words.of("user.name.bad"));
        } else if (users.add(wanted, passwords.hash(password), role, who.getName())) {
            show(wanted, password, next);
        } else {
            next.addFlashAttribute("trouble", words.of("user.name.taken", wanted));
        }
        return PAGE;
    }

    /** Changes a role, locks, unlocks, gives a new password, or removes, as the button that was pressed says. */
    @PostMapping("/anvandare/andra")
    String change(
            @RequestParam("namn") String name,
            @RequestParam("gor") String what,
            @RequestParam(name = "roll", defaultValue = "READER") Role role,
            Principal who,
            RedirectAttributes next) {
        User user = users.find(name).orElseThrow(NotFoundException::new);
        try {
            switch (what) {
                case "roll" -> users.changeRole(user.name(), role, who.getName());
                case "las" -> users.lock(user.name(), true, who.getName());
                case "las-upp" -> users.lock(user.name(), false, who.getName());
                case "ta-bort" -> users.remove(user.name(), who.getName());
                case "losenord" -> {
                    String password = passwords.made();
                    users.changePassword(user.name(), passwords.hash(password), who.getName());
                    show(user.name(), password, next);
                }
                default -> throw new NotFoundException();
            }
        } catch (LastAdministratorException last) {
            next.addFlashAttribute("trouble", words.of("user.last"));
        }
        return PAGE;
    }

    private static void show(String name, String password, RedirectAttributes next) {
        next.addFlashAttribute("madeFor", name);
        next.addFlashAttribute("made", password);
    }
}
