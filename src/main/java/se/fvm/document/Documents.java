package se.fvm.document;

import javax.imageio.ImageIO;

/** Where other packages get the means to open documents. */
public final class Documents {

    static {
        // Image decoders are found through the class loader of the thread that asks first, which in a thread pool is
        // not the one that holds them.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Documents.class.getClassLoader());
        try {
            ImageIO.scanForPlugins();
            ImageIO.setUseCache(false);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Documents() {}

    /**
     * Makes the OCR libraries and their models ready for this process, which otherwise happens when the first page is
     * recognised.
     *
     * @throws IllegalStateException if something is missing; the message says what to do
     */
    public static void prepareRecognition() {
        OcrInstallation.get();
    }

    /** Takes mails and archives apart. May be used by several threads. */
    public static Unpacker unpacker(DocumentLimits limits) {
        return new DefaultUnpacker(limits);
    }

    /**
     * Opens files as pages. Holds native handles of 20 to 30 MB once it has recognised text: make one for each thread
     * that reads, keep it, and close it at the end.
     */
    public static PageOpener opener(DocumentLimits limits) {
        return new DefaultPageOpener(limits);
    }
}
