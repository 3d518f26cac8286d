package fr.certigrille.delivery.transport;

import fr.certigrille.finding.Code;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An open SMTP session. */
final class MailLink implements Link {

    private static final int REFUSED_FOR_NOW = 400;
    private static final int REFUSED = 500;
    private static final int TOO_LARGE = 552;

    /** Base64 with its line ends, and the letter around it. */
    private static final double OF_A_BYTE = 78.0 / 76 * 4 / 3;

    private static final int AROUND = 8 * 1024;

    private final Address.Mail address;
    private final Letter letter;
    private final Session session;
    private final SMTPTransport transport;

    MailLink(Address.Mail address, Letter letter, Session session, SMTPTransport transport) {
        this.address = address;
        this.letter = letter;
        this.session = session;
        this.transport = transport;
    }

    @Override
    public String deliver(Consignment consignment) throws DeliveryFailure {
        checkSize(consignment.parcel().size());
        try {
            MimeMessage message = letter.write(session, consignment);
            transport.sendMessage(message, message.getAllRecipients());
            return Answer.of(transport.getLastServerResponse());
        } catch (MessagingException e) {
            throw failure(e, consignment.parcel().size());
        } catch (IOException e) {
            throw DeliveryFailure.lasting(Code.LOT_CHANGED, e);
        }
    }

    private void checkSize(long size) throws DeliveryFailure {
        if (address.attached() && size > Math.min(address.limit(), serverLimit())) {
            throw tooLarge(size, Math.min(address.limit(), serverLimit()));
        }
    }

    /** The largest lot that the server takes, as it says itself. */
    private long serverLimit() {
        String said = transport.getExtensionParameter("SIZE");
        if (said == null || !said.matches("[1-9]\\d{0,17}")) {
            return Long.MAX_VALUE;
        }
        return (long) ((Long.parseLong(said) - AROUND) / OF_A_BYTE);
    }

    private static DeliveryFailure tooLarge(long size, long limit) {
        return DeliveryFailure.lasting(
                Code.LOT_TOO_LARGE, null, String.valueOf(size), limit == Long.MAX_VALUE ? "?" : String.valueOf(limit));
    }

    private DeliveryFailure failure(MessagingException e, long size) {
        int reply = reply(e).orElse(0);
        if (reply == TOO_LARGE && address.attached()) {
            return tooLarge(size, serverLimit());
        }
        if (reply >= REFUSED) {
            return DeliveryFailure.lasting(Code.DESTINATION_REFUSES, e, Answer.of(e));
        }
        return reply >= REFUSED_FOR_NOW
                ? DeliveryFailure.passing(Code.DESTINATION_REFUSES, e, Answer.of(e))
                : DeliveryFailure.passing(Code.DELIVERY_INTERRUPTED, e, Answer.of(e));
    }

    /** The server's reply that ended the attempt; empty if there was none. */
    private static OptionalInt reply(Exception failure) {
        if (failure instanceof SMTPSendFailedException refused) {
            return OptionalInt.of(refused.getReturnCode());
        }
        if (failure instanceof SMTPSenderFailedException refused) {
            return OptionalInt.of(refused.getReturnCode());
        }
        if (failure instanceof SMTPAddressFailedException refused) {
            return OptionalInt.of(refused.getReturnCode());
        }
        Exception next = failure instanceof MessagingException mail ? mail.getNextException() : null;
        return next == null ? OptionalInt.empty() : reply(next);
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException goneAlready) {
            // what was accepted is accepted
        }
    }
}
