package se.fvm.review;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Someone who visits the service over HTTP: a stranger, a person with a browser's cookies, or a program. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client;
    private final int port;
    private final @Nullable String basic;

    private Visitor(int port, @Nullable String basic) {
        this.client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        this.port = port;
        this.basic = basic;
    }

    static Visitor stranger(int port) {
        return new Visitor(port, null);
    }

    /** A program that sends a name and password with each request. */
    static Visitor program(int port, String name, String password) {
        String both = name + ":" + password;
        return new Visitor(port, "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    }

    /** A person who has logged in on the page. */
    static Visitor person(int port, String name) throws IOException, InterruptedException {
        return person(port, name, "hemligt");
    }

    /** A person who has logged in on the page with a password of their own. */
    static Visitor person(int port, String name, String password) throws IOException, InterruptedException {
        Visitor person = stranger(port);
        HttpResponse<String> in = person.post("/login", "/login", Map.of("username", name, "password", password));
        if (in.statusCode() != 302
                || in.headers().firstValue("Location").orElse("").contains("error")) {
            throw new AssertionError("could not log in: " + in);
        }
        return person;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    /** Follows a link to wherever it leads. */
    HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    /** Fills in the form of a page and sends it. */
    HttpResponse<String> post(String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(page).body());
        String sent = token.find() ? token.group(1) : "";
        String form = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + sent + "&", ""));
        return send(path, form);
    }

    /** Sends a form without the token that its page holds. */
    HttpResponse<String> forge(String path, String form) throws IOException, InterruptedException {
        return send(path, form);
    }

    private HttpResponse<String> send(String path, String form) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return basic == null
                ? request.header("Accept", "text/html,image/png;q=0.9,*/*;q=0.8")
                : request.header("Authorization", basic);
    }
}
