package se.fvm.intake;

import se.fvm.calloff.Campaign;
import se.fvm.document.DocumentLimits;
import se.fvm.document.Documents;
import se.fvm.reading.CampaignMailReader;

/** Makes readers. Each belongs to the thread that made it. */
public final class Readers {

    private Readers() {}

    /** A reader for mails of a campaign. */
    public static CampaignMailReader open(Campaign campaign) {
        return new CampaignMailReader(
                campaign, Documents.unpacker(DocumentLimits.DEFAULTS), Documents.opener(DocumentLimits.DEFAULTS));
    }
}
