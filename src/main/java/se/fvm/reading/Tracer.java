package se.fvm.reading;

/** Is told what a paper's evidence was, so that the weights can be fitted to it. */
interface Tracer {

    /** Lets the evidence go. */
    Tracer NONE = (paper, type, belief) -> {};

    /** Called for each fact that evidence was weighed for. */
    void weighed(Paper paper, FactType type, Belief<String> belief);
}
