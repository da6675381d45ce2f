package org.anyue.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.anyue.shared.Ids;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

/**
 * Mail by SMTP. The message id is the key, so that servers and readers that drop doubles can do so; SMTP itself knows no
 * better.
 */
final class MailPort implements ChannelPort {

    private static final String PATIENCE = "10000";

    private final ChannelSettings.Smtp settings;
    private final Session session;

    MailPort(ChannelSettings.Smtp settings) {
        this.settings = settings;
        Properties properties = new Properties();
        String protocol = settings.tls() ? "smtps" : "smtp";
        properties.put("mail.transport.protocol", protocol);
        properties.put("mail." + protocol + ".host", settings.host());
        properties.put("mail." + protocol + ".port", String.valueOf(settings.port()));
        properties.put(
                "mail." + protocol + ".auth",
                String.valueOf(!settings.password().isEmpty()));
        properties.put("mail." + protocol + ".connectiontimeout", "5000");
        properties.put("mail." + protocol + ".timeout", PATIENCE);
        properties.put("mail." + protocol + ".writetimeout", PATIENCE);
        // Offered encryption is taken; a password never goes without it.
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put(
                "mail.smtp.starttls.required",
                String.valueOf(!settings.password().isEmpty()));
        this.session = Session.getInstance(properties);
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public void deliver(Outgoing message) throws NotDelivered {
        try {
            MimeMessage mail = new Keyed(session, message);
            mail.setFrom(new InternetAddress(settings.from()));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(message.address()));
            mail.setSubject(message.subject(), "UTF-8");
            mail.setText(message.wholeText(), "UTF-8");
            if (settings.password().isEmpty()) {
                Transport.send(mail);
            } else {
                Transport.send(mail, settings.from(), settings.password());
            }
        } catch (SendFailedException refused) {
            throw new NotDelivered("邮件服务器拒收", lasting(refused), refused);
        } catch (MessagingException unreachable) {
            throw new NotDelivered("邮件服务器连接不上", false, unreachable);
        }
    }

    /** An address that does not exist stays so (5xx); a full mailbox does not (4xx). */
    private static boolean lasting(SendFailedException refused) {
        for (Exception cause = refused; cause instanceof MessagingException next; cause = next.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= 500;
            }
        }
        return false;
    }

    /** Keeps its message id where the library would make a new one. */
    private static final class Keyed extends MimeMessage {

        private final String id;

        Keyed(Session session, Outgoing message) {
            super(session);
            this.id = "<" + Ids.toText(message.key()) + "@anyue>";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
