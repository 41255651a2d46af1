package se.fvm.fault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Stands between the service and its database, counts what is made durable there on the way of a mail, and lets trouble
 * come at one of these steps.
 */
final class DurableSteps implements BeanPostProcessor {

    private static final Pattern WRITES = Pattern.compile(
            "(?is).*?\\b(?:insert\\s+into|update|delete\\s+from)\\s+(mails|readings|documents|letters|letter_looks)\\b.*");

    private final Trouble trouble;
    private final List<String> steps = new CopyOnWriteArrayList<>();
    private volatile boolean dead;

    DurableSteps(Trouble trouble) {
        this.trouble = trouble;
    }

    /** The tables written in each step so far. */
    List<String> steps() {
        return List.copyOf(steps);
    }

    /** Whether the trouble has come. */
    boolean happened() {
        return steps.size() >= trouble.step();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource real
                ? new DelegatingDataSource(real) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        refuseWhenDead();
                        return watched(super.getConnection());
                    }
                }
                : bean;
    }

    private void refuseWhenDead() throws SQLException {
        if (dead) {
            throw new SQLNonTransientConnectionException("this node is dead", "08006");
        }
    }

    private Connection watched(Connection real) {
        StringBuilder written = new StringBuilder();
        AtomicBoolean broken = new AtomicBoolean();
        return proxy(Connection.class, (self, method, arguments) -> {
            if (broken.get() && !method.getName().equals("close")) {
                throw new SQLNonTransientConnectionException("the connection is broken", "08006");
            }
            switch (method.getName()) {
                case "prepareStatement" -> {
                    refuseWhenDead();
                    Matcher write = WRITES.matcher((String) arguments[0]);
                    String table = write.matches() ? write.group(1) + " " : "";
                    PreparedStatement statement = (PreparedStatement) call(real, method, arguments);
                    return watched(real, broken, statement, table, written);
                }
                case "commit" -> {
                    refuseWhenDead();
                    return step(real, broken, written, () -> call(real, method, arguments));
                }
                case "rollback" -> written.setLength(0);
                default -> {}
            }
            return call(real, method, arguments);
        });
    }

    private PreparedStatement watched(
            Connection connection, AtomicBoolean broken, PreparedStatement real, String table, StringBuilder written) {
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (!table.isEmpty() && method.getName().startsWith("execute")) {
                refuseWhenDead();
                written.append(table);
                if (connection.getAutoCommit()) {
                    return step(connection, broken, written, () -> call(real, method, arguments));
                }
            }
            return call(real, method, arguments);
        });
    }

    private interface Doing {
        Object now() throws Throwable;
    }

    private Object step(Connection connection, AtomicBoolean broken, StringBuilder written, Doing durable)
            throws Throwable {
        if (written.isEmpty()) {
            return durable.now();
        }
        int number;
        synchronized (this) {
            steps.add(written.toString().strip());
            number = steps.size();
        }
        written.setLength(0);
        boolean now = number == trouble.step();
        if (now && !trouble.after()) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            broken.set(true);
            happen();
        }
        Object result = durable.now();
        if (now && trouble.after()) {
            broken.set(true);
            happen();
        }
        return result;
    }

    private void happen() throws SQLException {
        switch (trouble.kind()) {
            case KILLED -> kill();
            case DIES -> dead = true;
            default -> {}
        }
        throw new SQLNonTransientConnectionException("the connection broke", "08006");
    }

    private static void kill() {
        try {
            new ProcessBuilder(
                            "kill",
                            "-KILL",
                            String.valueOf(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(DurableSteps.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
