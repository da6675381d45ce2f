package org.anyue.notification.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.anyue.notification.Channel;
import org.anyue.notification.Channels;
import org.anyue.notification.Contact;
import org.anyue.notification.Contacts;
import org.anyue.notification.Urgency;
import org.anyue.organization.Actor;
import org.anyue.organization.AnySignedIn;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody wants to be reached outside the house. */
@Controller
@RequestMapping(ContactController.PATH)
class ContactController {

    static final String PATH = "/desk/contact";

    private final Contacts contacts;
    private final Channels channels;

    ContactController(Contacts contacts, Channels channels) {
        this.contacts = contacts;
        this.channels = channels;
    }

    @AnySignedIn
    @GetMapping
    ModelAndView edit(Actor actor) {
        return Page.of("notification/contact", page(actor, FormErrors.NONE, null, ""));
    }

    @AnySignedIn
    @PostMapping
    ModelAndView update(@RequestParam String channel, @RequestParam(defaultValue = "") String address, Actor actor) {
        Channel one = channel(channel);
        try {
            contacts.set(actor, one, address);
            return Page.redirect(
                    PATH,
                    Flash.success(one.addressLabel() + (contacts.asksProof(one) ? "已保存，请点“发送验证码”确认是您本人的" : "已保存")));
        } catch (Refusal refusal) {
            return Page.refused(
                    "notification/contact",
                    page(actor, FormErrors.of(code(one), String.valueOf(refusal.getMessage())), one, address));
        }
    }

    /** A code to the address, to show that it is the person's own. */
    @AnySignedIn
    @PostMapping("/codes")
    ModelAndView create(@RequestParam String channel, Actor actor) {
        Channel one = channel(channel);
        try {
            contacts.sendCode(actor, one);
            return Page.redirect(PATH, Flash.success("验证码已发送，10分钟内有效"));
        } catch (Refusal refusal) {
            return refused(actor, one, refusal);
        }
    }

    @AnySignedIn
    @PostMapping("/proof")
    ModelAndView prove(@RequestParam String channel, @RequestParam(defaultValue = "") String code, Actor actor) {
        Channel one = channel(channel);
        try {
            contacts.prove(actor, one, code);
            return Page.redirect(PATH, Flash.success(one.addressLabel() + "已验证，以后的消息会发到这里"));
        } catch (Refusal refusal) {
            return refused(actor, one, refusal);
        }
    }

    private ModelAndView refused(Actor actor, Channel one, Refusal refusal) {
        return Page.refused(
                "notification/contact",
                page(actor, FormErrors.of(code(one) + "-code", String.valueOf(refusal.getMessage())), one, ""));
    }

    @AnySignedIn
    @PostMapping("/removal")
    ModelAndView destroy(@RequestParam String channel, Actor actor) {
        Channel one = channel(channel);
        contacts.remove(actor, one);
        return Page.redirect(PATH, Flash.success(one.addressLabel() + "已删除，以后不再发送"));
    }

    private ContactPage page(
            Actor actor, FormErrors errors, @org.jspecify.annotations.Nullable Channel tried, String typed) {
        Map<Channel, Contact> known = contacts.own(actor);
        Map<Urgency, Channel> chosen = channels.chosen();
        return new ContactPage(
                Arrays.stream(Channel.values())
                        .map(one -> new ContactPage.Line(
                                code(one),
                                one.label(),
                                one.addressLabel(),
                                known.get(one),
                                one == tried ? typed : "",
                                chosen.containsValue(one),
                                contacts.asksProof(one)))
                        .toList(),
                errors);
    }

    private static Channel channel(String text) {
        return Arrays.stream(Channel.values())
                .filter(one -> code(one).equals(text))
                .findFirst()
                .orElseThrow(() -> new NotFound("channel"));
    }

    private static String code(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
