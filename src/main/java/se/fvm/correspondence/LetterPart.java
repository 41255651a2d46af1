package se.fvm.correspondence;

/** A file in a letter. */
final class LetterPart {

    private final String name;
    private final String type;
    private final byte[] content;

    /**
     * @param name its file name, or for an image in the text its Content-ID without brackets
     * @param type media type
     */
    LetterPart(String name, String type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content.clone();
    }

    String name() {
        return name;
    }

    String type() {
        return type;
    }

    byte[] content() {
        return content.clone();
    }
}
