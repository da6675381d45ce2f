package org.anyue.quiz.web;

/**
 * A county in a table.
 *
 * @param rank empty where nothing is ranked
 * @param perHead participants in ten thousand inhabitants, in words; empty without a base
 */
public record CountyRow(String id, String name, String rank, int people, int papers, int passed, String perHead) {

    public int passedShare() {
        return papers == 0 ? 0 : passed * 100 / papers;
    }
}
