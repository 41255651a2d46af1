package se.fvm.correspondence;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * One attempt to give a letter to the mail server, which tells apart what a letter's fate hangs on: whether the server
 * surely did not take it, or nobody knows.
 */
final class SmtpDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpDelivery.class);

    /** What Angus names the end of the letter's data; only the answer to it says that the server took the letter. */
    private static final String END_OF_DATA = ".";

    /** How an attempt ended. */
    enum Outcome {
        /** The server took it. */
        TAKEN,
        /** Not taken: the server did not let us log in. */
        LOGIN,
        /** Not taken: there was no connection, or it broke before the letter was given. */
        CONNECTION,
        /** Not taken: the server said no. */
        REFUSED,
        /** The connection broke, or the server fell silent, when it might have taken it. */
        UNKNOWN
    }

    private final JavaMailSenderImpl server;

    /** @param server how to reach it; the session's settings as Spring Boot made them */
    SmtpDelivery(JavaMailSenderImpl server) {
        this.server = server;
    }

    Outcome deliver(MimeMessage mail) {
        try {
            String protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
            Transport transport = server.getSession().getTransport(protocol);
            try {
                transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
                return give(transport, mail);
            } finally {
                close(transport);
            }
        } catch (AuthenticationFailedException wrong) {
            LOG.warn("The mail server did not accept the login", wrong);
            return Outcome.LOGIN;
        } catch (MessagingException away) {
            LOG.warn("The mail server cannot be reached", away);
            return Outcome.CONNECTION;
        }
    }

    private static Outcome give(Transport transport, MimeMessage mail) {
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return Outcome.TAKEN;
        } catch (SMTPSendFailedException answer) {
            LOG.warn("The mail server did not take a letter", answer);
            if (answer.getReturnCode() >= 0) {
                return Outcome.REFUSED;
            }
            return END_OF_DATA.equals(answer.getCommand()) ? Outcome.UNKNOWN : Outcome.CONNECTION;
        } catch (SendFailedException refused) {
            LOG.warn("The mail server did not take a letter's recipients", refused);
            boolean nobody = refused.getValidSentAddresses() == null || refused.getValidSentAddresses().length == 0;
            return nobody ? Outcome.REFUSED : Outcome.UNKNOWN;
        } catch (MessagingException broken) {
            LOG.warn("The connection to the mail server broke", broken);
            return Outcome.UNKNOWN;
        }
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException broken) {
            LOG.debug("The connection to the mail server could not be ended in order", broken);
        }
    }
}
