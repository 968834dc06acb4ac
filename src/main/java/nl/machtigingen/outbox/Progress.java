package nl.machtigingen.outbox;

/** How far an attempt came within the caller's patience. */
public enum Progress {
    /** Done, and what came of it is committed. */
    DONE,
    /** Still running, to be attempted again, or given up: what was promised has not happened so far. */
    NOT_YET
}
