package se.fvm.correspondence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that misbehaves in one way: refuses recipients, or hangs up at a moment of the conversation. */
final class ScriptedSmtp implements AutoCloseable {

    /** What it does. */
    enum Manner {
        REFUSES_RECIPIENTS,
        HANGS_UP_BEFORE_THE_DATA,
        TAKES_THE_DATA_AND_HANGS_UP
    }

    private final Manner manner;
    private final ServerSocket socket;
    private final AtomicInteger letters = new AtomicInteger();

    ScriptedSmtp(Manner manner) throws IOException {
        this.manner = manner;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    String[] settings() {
        return new String[] {"--spring.mail.host=127.0.0.1", "--spring.mail.port=" + socket.getLocalPort()};
    }

    /** How many letters it was given in full. */
    int letters() {
        return letters.get();
    }

    private void serve() {
        try {
            while (true) {
                try (Socket client = socket.accept()) {
                    talk(client);
                }
            }
        } catch (SocketException closed) {
            // by the test
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = client.getOutputStream();
        say(out, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT") && manner == Manner.REFUSES_RECIPIENTS) {
                say(out, "550 no such user");
            } else if (command.startsWith("DATA")) {
                if (manner == Manner.HANGS_UP_BEFORE_THE_DATA) {
                    return;
                }
                say(out, "354 go on");
                while (!".".equals(in.readLine())) {
                    // the letter
                }
                letters.incrementAndGet();
                return;
            } else if (command.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 fine");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
