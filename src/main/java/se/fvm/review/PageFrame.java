package se.fvm.review;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.fvm.calloff.Campaign;

/** What every page needs besides its own content. */
@ControllerAdvice
class PageFrame {

    private final Campaign campaign;

    PageFrame(Campaign campaign) {
        this.campaign = campaign;
    }

    @ModelAttribute("campaign")
    Campaign campaign() {
        return campaign;
    }
}
