package se.fvm.calloff;

import java.util.List;

/**
 * An option that can be called off.
 *
 * @param number its number in the procurement, from 1
 * @param title the title as printed
 * @param wordings further wordings in use
 * @param agreements ids of the agreements that a call-off of this option needs
 */
public record CallOffOption(int number, String title, List<String> wordings, List<String> agreements) {

    public CallOffOption {
        wordings = List.copyOf(wordings);
        agreements = List.copyOf(agreements);
    }
}
