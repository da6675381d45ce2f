package org.anyue.officialdoc.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The straight lines drawn on a page, from which tables are known. Points from the top left corner. */
final class PageRules extends PDFGraphicsStreamEngine {

    /** A line or a filled rectangle thinner than this is a rule, in points. */
    private static final float THIN = 3;
    /** Rules nearer than this are the two borders of neighbouring cells. */
    private static final float SAME = 6;

    private static final int MOST_RULES = 20_000;

    private record Rule(float from, float to, float at) {}

    private final List<Rule> upright = new ArrayList<>();
    private final List<Rule> level = new ArrayList<>();
    private final List<float[]> path = new ArrayList<>();
    private final float height;
    private Point2D current = new Point2D.Float();
    private Point2D start = new Point2D.Float();

    private PageRules(PDPage page) {
        super(page);
        height = page.getCropBox().getUpperRightY();
    }

    /** Rules of a page that stands upright; none where the drawing cannot be followed. */
    static PageRules of(PDPage page) {
        PageRules rules = new PageRules(page);
        if (page.getRotation() == 0) {
            try {
                rules.processPage(page);
            } catch (IOException | RuntimeException e) {
                rules.upright.clear();
            }
        }
        return rules;
    }

    /** Places of the upright rules that cross this height, from left to right. */
    List<Float> columns(float y) {
        List<Float> places = new ArrayList<>();
        upright.stream()
                .filter(rule -> rule.from <= y && y <= rule.to)
                .map(Rule::at)
                .sorted()
                .forEach(at -> {
                    if (places.isEmpty() || at - places.getLast() > SAME) {
                        places.add(at);
                    }
                });
        return places;
    }

    /** Height of the nearest level rule above, between these two places; −1 for none. */
    float rowTop(float y, float left, float right) {
        return (float) level.stream()
                .filter(rule -> rule.at <= y && rule.from < right && rule.to > left)
                .mapToDouble(Rule::at)
                .max()
                .orElse(-1);
    }

    private void paint(boolean filled) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (float[] line : path) {
            left = Math.min(left, Math.min(line[0], line[2]));
            right = Math.max(right, Math.max(line[0], line[2]));
            top = Math.min(top, Math.min(line[1], line[3]));
            bottom = Math.max(bottom, Math.max(line[1], line[3]));
        }
        if (filled && !path.isEmpty() && (right - left <= THIN || bottom - top <= THIN)) {
            rule((left + right) / 2, top, (left + right) / 2, bottom);
            rule(left, (top + bottom) / 2, right, (top + bottom) / 2);
        } else if (!filled) {
            path.forEach(line -> rule(line[0], line[1], line[2], line[3]));
        }
        path.clear();
    }

    private void rule(float x1, float y1, float x2, float y2) {
        if (upright.size() + level.size() > MOST_RULES) {
            return;
        }
        float wide = Math.abs(x2 - x1);
        float high = Math.abs(y2 - y1);
        if (wide <= THIN / 2 && high > THIN) {
            upright.add(new Rule(Math.min(y1, y2), Math.max(y1, y2), (x1 + x2) / 2));
        } else if (high <= THIN / 2 && wide > THIN) {
            level.add(new Rule(Math.min(x1, x2), Math.max(x1, x2), (y1 + y2) / 2));
        }
    }

    private void line(Point2D from, Point2D to) {
        if (path.size() < MOST_RULES) {
            path.add(new float[] {
                (float) from.getX(), height - (float) from.getY(), (float) to.getX(), height - (float) to.getY()
            });
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        line(p0, p1);
        line(p1, p2);
        line(p2, p3);
        line(p3, p0);
    }

    @Override
    public void moveTo(float x, float y) {
        start = new Point2D.Float(x, y);
        current = start;
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D next = new Point2D.Float(x, y);
        line(current, next);
        current = next;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = new Point2D.Float(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        line(current, start);
        current = start;
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        paint(false);
    }

    @Override
    public void fillPath(int windingRule) {
        paint(true);
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        paint(false);
    }

    @Override
    public void clip(int windingRule) {
        // Clipping draws nothing.
    }

    @Override
    public void drawImage(PDImage image) {
        // Pictures are not decoded.
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // Shades are not rules.
    }
}
