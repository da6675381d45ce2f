package org.anyue.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.anyue.support.AnyueTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A picture to pass on leads to the beginning, is the same for everybody and names nobody. */
@AnyueTest
class SharePictureTests {

    @Autowired
    MockMvc web;

    @Autowired
    BeanFactory beans;

    @Test
    void thePictureHoldsTheAddressOfTheContest() throws Exception {
        ContestId contest = QuizWorld.of(beans).daily();
        MockHttpServletResponse answer = picture(contest);
        assertThat(answer.getContentType()).isEqualTo("image/png");
        assertThat(answer.getHeader("Cache-Control")).contains("public");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.getContentAsByteArray()));
        QrCode code = QrCode.encodeText("http://localhost/quiz/" + contest, QrCode.Ecc.MEDIUM);
        int modules = code.size + 8;
        int module = (image.getWidth() - 112) / modules;
        int left = (image.getWidth() - module * modules) / 2 + 4 * module;
        int top = 324 + 4 * module;
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int seen = image.getRGB(left + x * module + module / 2, top + y * module + module / 2) & 0xFFFFFF;
                assertThat(seen == 0).as("module %d %d", x, y).isEqualTo(code.getModule(x, y));
            }
        }
        assertThat(picture(contest).getContentAsByteArray()).isEqualTo(answer.getContentAsByteArray());
        assertThat(answer.getContentAsByteArray()).hasSizeLessThan(100_000);
    }

    private MockHttpServletResponse picture(ContestId contest) throws Exception {
        return web.perform(get("/quiz/" + contest + "/share/picture"))
                .andReturn()
                .getResponse();
    }
}
