package org.anyue.officialdoc.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.anyue.officialdoc.page.Rules;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Collects the straight lines drawn on a page. */
final class PageRules extends PDFGraphicsStreamEngine {

    private static final int LONGEST_PATH = 20_000;

    private final Rules rules = new Rules();
    private final List<float[]> path = new ArrayList<>();
    private final float height;
    private Point2D current = new Point2D.Float();
    private Point2D start = new Point2D.Float();

    private PageRules(PDPage page) {
        super(page);
        height = page.getCropBox().getUpperRightY();
    }

    /** Rules of a page that stands upright; none where the drawing cannot be followed. */
    static Rules of(PDPage page) {
        PageRules drawn = new PageRules(page);
        if (page.getRotation() == 0) {
            try {
                drawn.processPage(page);
            } catch (IOException | RuntimeException e) {
                return new Rules();
            }
        }
        return drawn.rules;
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
        if (filled && !path.isEmpty() && (right - left <= Rules.THIN || bottom - top <= Rules.THIN)) {
            rules.add((left + right) / 2, top, (left + right) / 2, bottom);
            rules.add(left, (top + bottom) / 2, right, (top + bottom) / 2);
        } else if (!filled) {
            path.forEach(line -> rules.add(line[0], line[1], line[2], line[3]));
        }
        path.clear();
    }

    private void line(Point2D from, Point2D to) {
        if (path.size() < LONGEST_PATH) {
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
