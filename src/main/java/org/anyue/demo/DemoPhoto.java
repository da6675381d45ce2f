package org.anyue.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Drawn pictures in place of photos: nobody real is shown, and no two are the same bytes. */
enum DemoPhoto {
    BOOTHS("咨询展台", "宣传咨询日现场.jpg"),
    DRILL("综合演练", "综合演练现场.jpg"),
    LESSON("公开课", "公开课现场.jpg"),
    FILM("警示教育片", "集中观看警示教育片.jpg"),
    NOTICE("风险公告栏", "风险公告栏.jpg"),
    EVACUATION("疏散逃生", "疏散演练.jpg"),
    SQUARE("分会场", "分会场活动.jpg"),
    EXERCISE("现场处置演练", "现场处置演练.jpg");

    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;

    private final String words;
    private final String fileName;

    DemoPhoto(String words, String fileName) {
        this.words = words;
        this.fileName = fileName;
    }

    /** Part of the duty that it fits. */
    String words() {
        return words;
    }

    String fileName() {
        return fileName;
    }

    byte[] jpeg() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        switch (this) {
            case BOOTHS -> booths(pen, new Color(0x2C6FB0), 4);
            case SQUARE -> booths(pen, new Color(0x2E8B6B), 3);
            case DRILL -> fire(pen, true);
            case EXERCISE -> fire(pen, false);
            case LESSON -> hall(pen, new Color(0xF5F1E6), false);
            case FILM -> hall(pen, new Color(0x2B3440), true);
            case NOTICE -> board(pen);
            case EVACUATION -> evacuation(pen);
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void outdoors(Graphics2D pen) {
        pen.setPaint(new GradientPaint(0, 0, new Color(0x9CC9EE), 0, 380, new Color(0xEAF4FA)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < 7; i++) {
            pen.setColor(new Color(0xB9C7D3 - i % 3 * 0x0A0A0A));
            pen.fillRect(i * 150 - 20, 190 - i % 3 * 50, 110, 240);
        }
        pen.setColor(new Color(0xC9C4B8));
        pen.fillRect(0, 400, WIDTH, 240);
    }

    private static void booths(Graphics2D pen, Color tent, int count) {
        outdoors(pen);
        banner(pen, 90);
        int wide = (WIDTH - 80) / count;
        for (int i = 0; i < count; i++) {
            int x = 40 + i * wide;
            pen.setColor(i % 2 == 0 ? tent : tent.brighter());
            pen.fillPolygon(new int[] {x, x + wide / 2, x + wide - 16}, new int[] {310, 225, 310}, 3);
            pen.setColor(new Color(0xEDEDED));
            pen.fillRect(x + 14, 310, 6, 150);
            pen.fillRect(x + wide - 36, 310, 6, 150);
            pen.setColor(new Color(0xB3261E));
            pen.fillRect(x + 20, 410, wide - 56, 70);
            pen.setColor(Color.WHITE);
            for (int paper = 0; paper < 4; paper++) {
                pen.fillRect(x + 34 + paper * 34, 398, 22, 14);
            }
            person(pen, x + wide / 3, 372, new Color(0x37506B));
        }
        for (int i = 0; i < 9; i++) {
            person(pen, 60 + i * 104 + i % 2 * 22, 520 + i % 3 * 18, new Color(0x4A5A3C + i * 0x0A1408));
        }
    }

    private static void fire(Graphics2D pen, boolean truck) {
        outdoors(pen);
        pen.setColor(new Color(0x8E979E));
        pen.fill(new RoundRectangle2D.Double(600, 210, 150, 250, 60, 60));
        pen.fill(new RoundRectangle2D.Double(770, 250, 130, 210, 60, 60));
        for (int i = 0; i < 16; i++) {
            pen.setColor(new Color(70, 70, 70, 120 - i * 6));
            pen.fill(new Ellipse2D.Double(650 - i * 6, 200 - i * 16, 70 + i * 9, 60 + i * 7));
        }
        for (int i = 0; i < 9; i++) {
            pen.setColor(i % 2 == 0 ? new Color(0xF28C28) : new Color(0xE4572E));
            pen.fillPolygon(
                    new int[] {590 + i * 22, 605 + i * 22, 620 + i * 22}, new int[] {470, 390 - i % 3 * 30, 470}, 3);
        }
        if (truck) {
            pen.setColor(new Color(0xC62828));
            pen.fill(new RoundRectangle2D.Double(60, 370, 300, 120, 20, 20));
            pen.setColor(new Color(0xDDEBF4));
            pen.fillRect(290, 385, 56, 46);
            pen.setColor(new Color(0x222222));
            pen.fillOval(95, 465, 58, 58);
            pen.fillOval(270, 465, 58, 58);
        }
        pen.setColor(new Color(210, 235, 250, 200));
        pen.setStroke(new BasicStroke(truck ? 12 : 5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawArc(truck ? 330 : 420, 330, 330, 260, 30, 120);
        for (int i = 0; i < (truck ? 5 : 3); i++) {
            person(pen, 380 + i * 54, 500 + i % 2 * 24, new Color(0xD9A400));
        }
    }

    private static void hall(Graphics2D pen, Color wall, boolean film) {
        pen.setColor(wall);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(film ? new Color(0xE9EEF2) : new Color(0x35566B));
        pen.fillRect(260, 90, 440, 220);
        if (film) {
            pen.setColor(new Color(0xC0392B));
            pen.fillPolygon(new int[] {430, 480, 530}, new int[] {260, 150, 260}, 3);
        } else {
            pen.setColor(new Color(0xDCE6EA));
            for (int line = 0; line < 5; line++) {
                pen.fillRect(290, 125 + line * 34, 240 + line % 3 * 60, 10);
            }
            person(pen, 190, 270, new Color(0x2F4858));
        }
        banner(pen, 30);
        for (int row = 0; row < 3; row++) {
            for (int seat = 0; seat < 9; seat++) {
                person(pen, 60 + seat * 104 - row % 2 * 40, 400 + row * 80, new Color(0x51606E + row * 0x101008));
            }
        }
    }

    private static void board(Graphics2D pen) {
        outdoors(pen);
        pen.setColor(new Color(0x1F5FA8));
        pen.fillRect(150, 130, 660, 340);
        pen.setColor(Color.WHITE);
        pen.fillRect(170, 190, 620, 260);
        Color[] levels = {new Color(0xC62828), new Color(0xEF8E19), new Color(0xF2C94C), new Color(0x2F80ED)};
        for (int i = 0; i < levels.length; i++) {
            pen.setColor(levels[i]);
            pen.fillRect(190, 210 + i * 58, 120, 44);
            pen.setColor(new Color(0xC8D0D6));
            pen.fillRect(330, 218 + i * 58, 420 - i * 40, 10);
            pen.fillRect(330, 238 + i * 58, 340, 10);
        }
        pen.setColor(new Color(0x7A7F84));
        pen.fillRect(200, 470, 16, 120);
        pen.fillRect(740, 470, 16, 120);
        person(pen, 860, 480, new Color(0xD9A400));
    }

    private static void evacuation(Graphics2D pen) {
        outdoors(pen);
        pen.setColor(new Color(0xE6D5B8));
        pen.fillRect(40, 120, 420, 340);
        pen.setColor(new Color(0x6C8EA4));
        for (int i = 0; i < 12; i++) {
            pen.fillRect(70 + i % 4 * 98, 150 + i / 4 * 84, 58, 48);
        }
        pen.setColor(new Color(0x1E8E3E));
        pen.fillRect(210, 400, 80, 60);
        pen.setStroke(new BasicStroke(10, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawLine(480, 590, 860, 590);
        pen.drawLine(830, 570, 860, 590);
        pen.drawLine(830, 610, 860, 590);
        for (int i = 0; i < 10; i++) {
            person(pen, 300 + i * 62, 470 + i % 2 * 34, new Color(0x3D5A80 + i * 0x0C0804));
        }
    }

    private static void banner(Graphics2D pen, int y) {
        pen.setColor(new Color(0xC4161C));
        pen.fillRect(60, y, WIDTH - 120, 58);
        pen.setColor(new Color(0xFFE9A8));
        for (int i = 0; i < 14; i++) {
            pen.fill(new RoundRectangle2D.Double(110 + i * 54, y + 14, 32, 30, 8, 8));
        }
    }

    private static void person(Graphics2D pen, int x, int y, Color coat) {
        pen.setColor(new Color(0xE8C39E));
        pen.fillOval(x + 6, y - 34, 28, 32);
        pen.setColor(coat);
        pen.fill(new RoundRectangle2D.Double(x, y, 40, 74, 22, 22));
    }
}
