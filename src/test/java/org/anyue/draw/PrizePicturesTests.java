package org.anyue.draw;

import static org.anyue.identity.web.StaffPages.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.support.City;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A prize has a picture with words, bound by the hash of the rules; no other file gets out this way. */
@DrawTestWorld
class PrizePicturesTests {

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    private DrawStory story;

    @BeforeEach
    void begin() {
        story = new DrawStory(beans);
        story.drafted();
    }

    @Test
    void aPictureComesWithTheRulesAndIsShownToEverybodyOnceTheyArePublished() throws Exception {
        Document form = saved(photo(), "");
        String address = form.select("[name=prize0-picture]").val();
        assertThat(address).hasSize(64);
        assertThat(desk(story.lead).text()).contains("有图片的奖品写一句图片说明").doesNotContain("规则齐全");
        assertThat(send(get("/draw/" + story.drawId + "/pictures/" + address)).getStatus())
                .as("a draft is not public")
                .isEqualTo(404);
        form = saved(null, "一只红色的家用灭火器");
        assertThat(form.select("[name=prize0-picture]").val()).isEqualTo(address);

        int version = story.bean(DrawDesk.class).get(story.lead, story.drawId).version();
        story.bean(Draws.class).publish(story.lead, story.drawId, version);
        Document page = Jsoup.parse(send(get("/draw/" + story.drawId)).getContentAsString());
        assertThat(page.select("img.draw-prize__picture").attr("alt")).isEqualTo("一只红色的家用灭火器");
        MockHttpServletResponse picture =
                send(get(page.select("img.draw-prize__picture").attr("src")));
        assertThat(picture.getStatus()).isEqualTo(200);
        assertThat(HexFormat.of().formatHex(DrawHash.SHA_256.digest(picture.getContentAsByteArray())))
                .as("whose hash stands in the rules")
                .isEqualTo(address);
        assertThat(new String(story.bean(DrawQueries.class).document(story.drawId, "rules"), StandardCharsets.UTF_8))
                .contains(address);
    }

    @Test
    void whatIsNoPictureIsRefusedBesideItsField() throws Exception {
        MockHttpServletResponse answer = send(form(
                new MockMultipartFile(
                        "prize0-file", "奖品.jpg", "image/jpeg", "#!/bin/sh".getBytes(StandardCharsets.UTF_8)),
                ""));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select("[name=prize0-file]")
                        .attr("aria-invalid"))
                .isEqualTo("true");
    }

    @Test
    void anAddressAloneMakesNoFileOfAnotherOfficePublic() throws Exception {
        City city = City.of(beans);
        Actor county = city.actor(Role.OFFICE_LEAD, city.county("武陟县"));
        String theirs = story.bean(PrizePictures.class).take(county, new ByteArrayInputStream(png()), "别处的照片.png");
        send(form(null, "别处的照片").param("prize0-picture", theirs));
        int version = story.bean(DrawDesk.class).get(story.lead, story.drawId).version();
        MockHttpServletResponse answer = send(post("/desk/draws/" + story.drawId + "/publication")
                .with(as(story.lead))
                .with(csrf())
                .param("version", String.valueOf(version)));
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(send(get("/desk/draws/pictures/" + theirs).with(as(story.lead)))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(get("/draw/" + story.drawId + "/pictures/" + theirs)).getStatus())
                .isEqualTo(404);
    }

    private Document saved(@Nullable MockMultipartFile picture, String words) throws Exception {
        MockHttpServletResponse answer = send(form(picture, words));
        assertThat(answer.getStatus()).isEqualTo(303);
        return Jsoup.parse(send(get("/desk/draws/" + story.drawId + "/rules").with(as(story.lead)))
                .getContentAsString());
    }

    /** The form as it stands, sent again. */
    private MockMultipartHttpServletRequestBuilder form(@Nullable MockMultipartFile picture, String words)
            throws Exception {
        Document shown =
                Jsoup.parse(send(get("/desk/draws/" + story.drawId + "/rules").with(as(story.lead)))
                        .getContentAsString());
        MockMultipartHttpServletRequestBuilder form = multipart("/desk/draws/" + story.drawId + "/rules");
        if (picture != null) {
            form.file(picture);
        }
        for (var field : shown.select("form[action$=/rules] [name]")) {
            boolean ticks = field.attr("type").equals("checkbox");
            boolean left = field.attr("type").equals("file")
                    || field.attr("name").startsWith("_")
                    || field.attr("name").equals("prize0-alt");
            if (!left && (!ticks || field.hasAttr("checked"))) {
                form.param(
                        field.attr("name"),
                        field.normalName().equals("select")
                                ? field.select("option[selected]").val()
                                : field.val());
            }
        }
        form.param("prize0-alt", words);
        form.with(as(story.lead)).with(csrf());
        return form;
    }

    private Document desk(Actor actor) throws Exception {
        return Jsoup.parse(
                send(get("/desk/draws/" + story.drawId).with(as(actor))).getContentAsString());
    }

    private static MockMultipartFile photo() throws IOException {
        return new MockMultipartFile("prize0-file", "灭火器.png", "image/png", png());
    }

    private static byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, 0xff0000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = web.perform(request).andReturn().getResponse();
        answer.setDefaultCharacterEncoding("UTF-8");
        return answer;
    }
}
