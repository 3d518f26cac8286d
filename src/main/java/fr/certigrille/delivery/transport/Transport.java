package fr.certigrille.delivery.transport;

import fr.certigrille.finding.Messages;
import java.time.Clock;

/** A way to open ways to a destination. */
interface Transport {

    /** Goes there and gets in; nothing is sent yet. */
    Link open() throws DeliveryFailure;

    /**
     * The one for an address.
     *
     * @param messages words of letters
     * @param clock dates letters
     */
    static Transport to(Address address, Messages messages, Clock clock) {
        if (address instanceof Address.Folder folder) {
            return new FolderTransport(folder);
        }
        if (address instanceof Address.Sftp sftp) {
            return new SftpTransport(sftp);
        }
        if (address instanceof Address.Mail mail) {
            return new MailTransport(mail, new Letter(mail, messages, clock));
        }
        return new WebTransport((Address.Web) address);
    }
}
