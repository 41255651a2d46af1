package se.fvm.sample.paper;

/** The three agreements, as the samples print them. */
public enum Deal {
    CALL_OFF("call-off", "Avrop kommunala optioner Millennium", "Cerner Sverige AB", "Leverantören"),
    COOPERATION("cooperation", "Samverkansavtal 2019-06-12", "Västra Götalandsregionen", "Regionen"),
    OPERATIONS("operations", "Drift- och förvaltningsavtal", "Västra Götalandsregionen", "Regionen");

    private final String id;
    private final String title;
    private final String counterparty;
    private final String role;

    Deal(String id, String title, String counterparty, String role) {
        this.id = id;
        this.title = title;
        this.counterparty = counterparty;
        this.role = role;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String counterparty() {
        return counterparty;
    }

    /** What the other party is called in the body. */
    public String role() {
        return role;
    }

    /** The other party's organisation number: an invented one for the supplier, the region's own for the region. */
    public String counterpartyNumber() {
        return this == CALL_OFF ? "556000-0000" : "232100-0131";
    }
}
