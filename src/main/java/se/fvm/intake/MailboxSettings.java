package se.fvm.intake;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * The IMAP mailbox that the mails come to.
 *
 * @param host name of the server
 * @param port 993 for {@link Tls#TLS}, else 143, unless given
 * @param username who logs in; with OAuth 2 the address of the mailbox
 * @param password for {@link Auth#PASSWORD}
 * @param tls how the connection is protected; the server's certificate must be valid for {@code host}
 * @param auth how to log in
 * @param oauth2 where a token comes from, for {@link Auth#OAUTH2}
 * @param folder where mails arrive
 * @param processedFolder where they go once they are in the ledger; made if missing
 * @param failedFolder where they go when they cannot be taken; made if missing
 * @param pollInterval time between two looks into the mailbox, at least 100 ms
 * @param processed what becomes of a mail once it is in the ledger
 * @param maxSize the largest mail that is fetched, by the server's RFC822.SIZE; the default is the most that Exchange
 *     Online accepts
 * @param attempts how often a mail may fail before it is left to a person, 1 or more
 * @param timeout how long the server may stay silent, to connect and in between
 * @param asArrived whether mails count as known from the day on which they arrived instead of from now, for a mailbox of
 *     old mails such as the demo's
 */
@ConfigurationProperties(prefix = "fvm.mailbox", ignoreUnknownFields = false)
public record MailboxSettings(
        @DefaultValue("") String host,
        @Nullable Integer port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("tls") Tls tls,
        @DefaultValue("password") Auth auth,
        @Nullable OAuth2 oauth2,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("Processed") String processedFolder,
        @DefaultValue("Failed") String failedFolder,
        @DefaultValue("30s") Duration pollInterval,
        @DefaultValue("move") Processed processed,
        @DefaultValue("150MB") DataSize maxSize,
        @DefaultValue("5") int attempts,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("false") boolean asArrived) {

    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(100);

    public MailboxSettings {
        if (StringUtils.hasText(host)) {
            require(StringUtils.hasText(username), "username", "is not set: give the name that logs in at " + host);
            if (auth == Auth.PASSWORD) {
                require(
                        StringUtils.hasText(password),
                        "password",
                        "is not set: give it, or set fvm.mailbox.auth=oauth2");
            } else {
                require(
                        oauth2 != null,
                        "oauth2",
                        "is not set: auth=oauth2 needs token-uri, client-id and client-secret");
            }
        }
        require(port == null || (port > 0 && port < 65536), "port", "is " + port + ": give a port from 1 to 65535");
        require(!folder.equals(processedFolder), "processed-folder", "is the folder where mails arrive: give another");
        require(!folder.equals(failedFolder), "failed-folder", "is the folder where mails arrive: give another");
        require(
                pollInterval.compareTo(SHORTEST_INTERVAL) >= 0,
                "poll-interval",
                "is " + pollInterval.toMillis() + "ms: give 100ms or more, such as 30s");
        require(attempts > 0, "attempts", "is " + attempts + ": give 1 or more");
        require(!timeout.isNegative() && !timeout.isZero(), "timeout", "is not positive: give a time such as 60s");
        require(maxSize.toBytes() > 0, "max-size", "is not positive: give a size such as 150MB");
    }

    /** Whether there is a mailbox to poll at all. */
    boolean configured() {
        return StringUtils.hasText(host);
    }

    int effectivePort() {
        return port != null ? port : tls == Tls.TLS ? 993 : 143;
    }

    /** Names a folder of this mailbox in the ledger; UIDs are counted within it. */
    String address(String folderName) {
        return username + "@" + host + "/" + folderName;
    }

    /** Without the secret, for logs. */
    @Override
    public String toString() {
        return username + "@" + host + ":" + effectivePort();
    }

    private static void require(boolean holds, String setting, String problem) {
        if (!holds) {
            throw new IllegalArgumentException("fvm.mailbox." + setting + " " + problem);
        }
    }

    /** How the connection is protected. */
    public enum Tls {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** Begins in the clear and must change to TLS before logging in (RFC 2595). */
        STARTTLS,
        /** TLS from the start (RFC 8314). */
        TLS
    }

    /** How to log in. */
    public enum Auth {
        /** User name and password. */
        PASSWORD,
        /** XOAUTH2 with a token of the client credentials grant (RFC 6749, 4.4), as Exchange Online wants it. */
        OAUTH2
    }

    /** What becomes of a mail in the mailbox once it is in the ledger. */
    public enum Processed {
        /** It is moved to the processed folder. */
        MOVE,
        /** It stays as it is, for offices whose colleagues work in the same mailbox. */
        KEEP
    }

    /**
     * Where a token comes from.
     *
     * @param tokenUri the token endpoint; https, unless it is on the same machine
     * @param scope what the token is for
     */
    public record OAuth2(
            URI tokenUri,
            String clientId,
            String clientSecret,

            @DefaultValue("https://outlook.office365.com/.default")
            String scope) {

        public OAuth2 {
            require(tokenUri != null, "oauth2.token-uri", "is not set: give the address of the token endpoint");
            require(
                    "https".equals(tokenUri.getScheme()) || "localhost".equals(tokenUri.getHost()),
                    "oauth2.token-uri",
                    "is not an https address: the client secret would be sent in the clear");
            require(StringUtils.hasText(clientId), "oauth2.client-id", "is not set");
            require(StringUtils.hasText(clientSecret), "oauth2.client-secret", "is not set");
        }

        /** Without the secret, for logs. */
        @Override
        public String toString() {
            return clientId + " at " + tokenUri;
        }
    }
}
