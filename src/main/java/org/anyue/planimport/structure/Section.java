package org.anyue.planimport.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.planimport.text.Range;
import org.jspecify.annotations.Nullable;

/** A node of the heading tree. */
public final class Section {

    private final @Nullable Mark mark;
    private final @Nullable Section parent;
    private final List<Section> children = new ArrayList<>();
    private Range title;
    private Range range;
    private SectionRole role = SectionRole.OTHER;
    private boolean gathers;

    Section(@Nullable Mark mark, @Nullable Section parent, Range title, Range range) {
        this.mark = mark;
        this.parent = parent;
        this.title = title;
        this.range = range;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    public @Nullable Mark mark() {
        return mark;
    }

    public @Nullable Section parent() {
        return parent;
    }

    public List<Section> children() {
        return Collections.unmodifiableList(children);
    }

    /** Without the number; empty when the item is running text. */
    public Range title() {
        return title;
    }

    /** From the number to the end of the last child. */
    public Range range() {
        return range;
    }

    public SectionRole role() {
        return role;
    }

    /** Its own, else that of the nearest section above that has one. */
    public SectionRole inheritedRole() {
        Section at = this;
        while (at.role == SectionRole.OTHER && at.parent != null) {
            at = at.parent;
        }
        return at.role;
    }

    /** Where the text after the number and title starts. */
    public int bodyStart() {
        return title.to();
    }

    /** This section and everything below it, in document order. */
    public Stream<Section> walk() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Section::walk));
    }

    /** The deepest section that contains the position. */
    public Section at(int position) {
        int low = 0;
        int high = children.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Section child = children.get(middle);
            if (child.range.contains(position)) {
                return child.at(position);
            }
            if (child.range.from() > position) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return this;
    }

    /** This section or the nearest one above that satisfies a role. */
    public boolean within(SectionRole wanted) {
        return role == wanted || parent != null && parent.within(wanted);
    }

    void role(SectionRole newRole) {
        role = newRole;
    }

    /** Its items are activities whatever its title says. */
    void gathers() {
        gathers = true;
    }

    boolean isGathering() {
        return gathers;
    }

    void sortChildren() {
        children.sort(Comparator.comparingInt(child -> child.range.from()));
    }

    void end(int to) {
        range = new Range(range.from(), Math.max(range.from(), to));
        if (title.to() > range.to()) {
            title = new Range(Math.min(title.from(), range.to()), range.to());
        }
    }

    void title(Range newTitle) {
        title = newTitle;
    }
}
