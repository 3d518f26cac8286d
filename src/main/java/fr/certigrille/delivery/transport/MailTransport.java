package fr.certigrille.delivery.transport;

import fr.certigrille.finding.Code;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Goes to an SMTP server over TLS; one that offers none, or whose certificate is not its own, gets neither password nor lot. */
final class MailTransport implements Transport {

    private static final String CONNECT_MILLIS = "20000";
    private static final String SILENCE_MILLIS = "60000";

    private final Address.Mail address;
    private final Letter letter;

    MailTransport(Address.Mail address, Letter letter) {
        this.address = address;
        this.letter = letter;
    }

    @Override
    public Link open() throws DeliveryFailure {
        Session session = Session.getInstance(
                properties(TrustedCertificates.context(address.certificates()).getSocketFactory()));
        try {
            SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
            Login login = address.login();
            transport.connect(
                    address.host(),
                    address.port(),
                    login == null ? null : login.user(),
                    login == null ? null : login.password().value());
            return new MailLink(address, letter, session, transport);
        } catch (MessagingException e) {
            throw failure(e);
        }
    }

    private Properties properties(SSLSocketFactory sockets) {
        Properties properties = new Properties();
        properties.put("mail.smtp.ssl.socketFactory", sockets);
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(address.implicitTls()));
        properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
        properties.setProperty("mail.smtp.auth", String.valueOf(address.login() != null));
        // All recipients or none: a refused one ends the attempt before the letter is handed over.
        properties.setProperty("mail.smtp.sendpartial", "false");
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", SILENCE_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", SILENCE_MILLIS);
        return properties;
    }

    private static DeliveryFailure failure(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return DeliveryFailure.lasting(Code.LOGIN_REFUSED, e, Answer.of(e));
        }
        if (TrustedCertificates.refused(e)) {
            return DeliveryFailure.lasting(Code.CERTIFICATE_REFUSED, e, Answer.ofRoot(e));
        }
        return String.valueOf(e.getMessage()).contains("STARTTLS")
                ? DeliveryFailure.lasting(Code.TLS_NOT_OFFERED, e)
                : DeliveryFailure.passing(Code.DESTINATION_UNREACHABLE, e, Answer.ofRoot(e));
    }
}
