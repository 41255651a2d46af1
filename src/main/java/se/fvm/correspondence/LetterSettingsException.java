package se.fvm.correspondence;

/** A setting is missing without which no letter can be sent. The message names it and what to do. */
public class LetterSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LetterSettingsException(String setting, String whatToDo) {
        super(setting + " is not set: " + whatToDo);
    }
}
