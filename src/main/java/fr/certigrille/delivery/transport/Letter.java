package fr.certigrille.delivery.transport;

import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Messages;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

/** The message that brings a lot, or tells of it. */
final class Letter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int ENOUGH_TO_TELL_APART = 32;

    private final Address.Mail address;
    private final Messages messages;
    private final Clock clock;

    Letter(Address.Mail address, Messages messages, Clock clock) {
        this.address = address;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Writes it.
     *
     * @throws IOException if the file is not the lot that was made
     */
    MimeMessage write(Session session, Consignment consignment) throws MessagingException, IOException {
        MimeMessage message = new Identified(session, id(consignment));
        message.setFrom(new InternetAddress(address.from(), true));
        for (String recipient : address.to()) {
            message.addRecipient(RecipientType.TO, new InternetAddress(recipient, true));
        }
        message.setSubject(messages.text("letter.subject", consignment.parcel().name()), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        // Answers of machines are for nobody.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(content(consignment));
        message.saveChanges();
        return message;
    }

    /** The same for the same lot and the same recipients: who gets it twice can tell, and many servers drop the second. */
    String id(Consignment consignment) {
        Parcel parcel = consignment.parcel();
        String seed = String.join("\n", parcel.name(), parcel.sha256(), consignment.replaced(), address.text());
        String hash = Sha256.of(seed.getBytes(StandardCharsets.UTF_8));
        String domain = address.from().substring(address.from().indexOf('@'));
        return "<certigrille." + hash.substring(0, ENOUGH_TO_TELL_APART) + domain + ">";
    }

    private MimeMultipart content(Consignment consignment) throws MessagingException, IOException {
        MimeMultipart content = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(text(consignment), UTF_8);
        content.addBodyPart(text);
        if (address.attached()) {
            content.addBodyPart(attachment(consignment.parcel()));
        }
        return content;
    }

    private String text(Consignment consignment) {
        Parcel parcel = consignment.parcel();
        String where = address.attached()
                ? messages.text("letter.attached")
                : messages.text("letter.elsewhere", String.join(", ", consignment.elsewhere()));
        return messages.text("letter.text", parcel.name(), where, parcel.size(), parcel.sha256());
    }

    private static MimeBodyPart attachment(Parcel parcel) throws MessagingException, IOException {
        MimeBodyPart part = new MimeBodyPart();
        try (InputStream in = parcel.open()) {
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(in.readAllBytes(), "application/zip")));
        }
        part.setFileName(parcel.name());
        return part;
    }

    /** Keeps the identity that it was given. */
    private static final class Identified extends MimeMessage {

        private final String id;

        private Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
