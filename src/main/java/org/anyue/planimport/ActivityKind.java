package org.anyue.planimport;

/** What sort of thing is to be done; activities and duties share the list. */
public enum ActivityKind {
    LECTURE,
    LEADER_LESSON,
    DISCUSSION,
    PUBLICITY,
    CONSULTATION_DAY,
    RISK_NOTICE,
    HAZARD,
    WARNING_EDUCATION,
    TRAINING,
    CONTEST,
    DRILL,
    QUIZ,
    PRESS_TOUR,
    HIGHER_CAMPAIGN,
    PLEDGE,
    INSPECTION,
    REPORTING,
    OTHER
}
