package se.fvm.calloff;

import java.util.List;

/** Files of a campaign cannot be used. The message names every mistake found with file, line, field and what to do. */
public class CampaignException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    /** @param problems one sentence each: file, line, field and what to do */
    public CampaignException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** The mistakes, one sentence each, in the order of the files. */
    public List<String> problems() {
        return problems;
    }
}
