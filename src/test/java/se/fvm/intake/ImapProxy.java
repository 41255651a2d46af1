package se.fvm.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Stands between the service and a real server that speaks in lines (IMAP, SMTP) and spoils what a test wants spoilt. */
public final class ImapProxy implements AutoCloseable {

    private static final int LINES_OF_A_CUT_ANSWER = 3;

    private final ServerSocket listener;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private volatile Predicate<String> cut = command -> false;
    private volatile Predicate<String> cutBehind = command -> false;
    private volatile Predicate<String> cutWithin = command -> false;
    private volatile Predicate<String> bye = command -> false;
    private volatile Predicate<String> refused = command -> false;
    private volatile ToIntFunction<String> delay = command -> 0;
    private volatile List<String> hidden = List.of();

    public ImapProxy(int target) throws IOException {
        this.target = target;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Breaks the connection in place of passing on such a command. */
    public void cut(Predicate<String> command) {
        cut = command;
    }

    /** Passes such a command on and breaks the connection, so that its answer is lost. */
    public void cutBehind(Predicate<String> command) {
        cutBehind = command;
    }

    /** Passes such a command on and breaks the connection behind the first lines of its answer. */
    void cutWithinAnswer(Predicate<String> command) {
        cutWithin = command;
    }

    /** Says goodbye (RFC 9051, 7.1.5) and breaks the connection in place of passing on such a command. */
    void sayBye(Predicate<String> command) {
        bye = command;
    }

    /** Answers NO to such a command in place of passing it on. */
    public void refuse(Predicate<String> command) {
        refused = command;
    }

    /** Holds such a command up for some milliseconds. */
    public void delay(ToIntFunction<String> command) {
        delay = command;
    }

    /** Makes the server look as if it could not do these. */
    public void hide(String... capabilities) {
        hidden = List.of(capabilities);
    }

    /** All commands that were sent, without their tags. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    private void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(client);
            sockets.add(server);
            AtomicInteger linesLeft = new AtomicInteger(Integer.MAX_VALUE);
            start(() -> pass(client, server, linesLeft));
            start(() -> answer(server, client, linesLeft));
        }
    }

    private void pass(Socket client, Socket server, AtomicInteger linesLeft) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        for (String line = line(in); line != null; line = line(in)) {
            String command = line.substring(line.indexOf(' ') + 1).strip();
            commands.add(command);
            hold(delay.applyAsInt(command));
            if (cutWithin.test(command)) {
                linesLeft.set(LINES_OF_A_CUT_ANSWER);
            }
            if (bye.test(command)) {
                write(client.getOutputStream(), "* BYE the server goes down\r\n");
                client.close();
                server.close();
            } else if (cut.test(command)) {
                client.close();
                server.close();
            } else if (refused.test(command)) {
                write(client.getOutputStream(), line.substring(0, line.indexOf(' ')) + " NO not today\r\n");
            } else {
                boolean last = cutBehind.test(command);
                write(server.getOutputStream(), line);
                if (last) {
                    client.close();
                    return;
                }
            }
        }
        server.close();
    }

    private static void hold(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Socket server, Socket client, AtomicInteger linesLeft) throws IOException {
        InputStream in = new BufferedInputStream(server.getInputStream());
        for (String line = line(in); line != null; line = line(in)) {
            String shown = line;
            if (line.contains("CAPABILITY")) {
                for (String capability : hidden) {
                    shown = shown.replaceAll(" " + capability + "\\b", "");
                }
            }
            write(client.getOutputStream(), shown);
            if (linesLeft.decrementAndGet() <= 0) {
                break;
            }
        }
        client.close();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n') {
                break;
            }
        }
        return line.size() == 0 ? null : line.toString(ISO_8859_1);
    }

    private static void write(OutputStream out, String line) throws IOException {
        synchronized (out) {
            out.write(line.getBytes(ISO_8859_1));
            out.flush();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One of the two hung up, which ends the conversation.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
