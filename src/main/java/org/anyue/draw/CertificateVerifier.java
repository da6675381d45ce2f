package org.anyue.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Checks a draw from its published files alone (section 12). What it finds wrong it names; no finding means that the
 * result follows from what was published before the numbers were drawn.
 */
public final class CertificateVerifier {

    private CertificateVerifier() {}

    /**
     * @param entries the published file of entries
     * @param inspectors the published file of inspectors, empty for prizes
     * @return in the order of the checks; empty when all is right
     */
    public static List<Flaw> verify(byte[] certificate, byte[] entries, byte[] inspectors) {
        List<Flaw> flaws = new ArrayList<>();
        Check check = new Check(flaws);
        check.attempt(() -> check.certificate = Certificate.read(certificate));
        check.attempt(() -> check.entries = EntryList.parse(entries));
        check.attempt(() -> check.inspectors = InspectorList.parse(inspectors));
        if (flaws.isEmpty()) {
            check.attempt(check::commitment);
            check.attempt(check::links);
            check.attempt(check::drawing);
        }
        return List.copyOf(flaws);
    }

    /** One run over one set of files. */
    private static final class Check {

        private final List<Flaw> flaws;
        private Certificate certificate;
        private EntryList entries;
        private InspectorList inspectors = InspectorList.NONE;

        Check(List<Flaw> flaws) {
            this.flaws = flaws;
        }

        void attempt(Runnable step) {
            try {
                step.run();
            } catch (Flawed flawed) {
                flaws.add(flawed.flaw());
            }
        }

        void commitment() {
            Rules rules = certificate.rules();
            Commitment said = certificate.commitment();
            demand(said.drawId().equals(rules.drawId()), FlawCode.RULES_HASH);
            demand(said.rulesHash().equals(HexFormat.of().formatHex(rules.documentHash())), FlawCode.RULES_HASH);
            demand(entries.eachSubjectOnce(), FlawCode.SUBJECT_TWICE);
            demand(
                    said.entriesCount() == entries.size()
                            && said.chancesTotal() == entries.chancesTotal()
                            && said.strata().equals(entries.strata()),
                    FlawCode.ENTRIES_COUNT);
            demand(hex(entries.tree(rules.hash(), rules.drawId())).equals(said.entriesRoot()), FlawCode.ENTRIES_ROOT);
            int excluded = said.excluded().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            demand(said.receiptsIssued() == said.entriesCount() + excluded, FlawCode.RECEIPTS);
            if (rules.kind() == DrawKind.SPOTCHECK) {
                demand(
                        said.inspectorsCount() == inspectors.size()
                                && hex(inspectors.tree(rules.hash(), rules.drawId()))
                                        .equals(said.inspectorsRoot()),
                        FlawCode.INSPECTORS);
            }
        }

        void links() {
            new RegistryCheck(certificate.registry(), certificate.rules()).links();
        }

        void drawing() {
            Rules rules = certificate.rules();
            RegistryCheck registry = new RegistryCheck(certificate.registry(), rules);
            Entropy entropy = Entropy.read(rules, certificate.entropy());
            attempt(() -> registry.times(certificate.commitment(), entropy));
            Drawing drawing = Drawing.of(rules, certificate.commitment(), entries, inspectors, entropy);
            demand(
                    Arrays.equals(CanonicalJson.write(drawing.json()), CanonicalJson.write(certificate.result())),
                    FlawCode.RESULT);
            attempt(() -> registry.result(drawing));
            attempt(() -> registry.events(certificate.events()));
            Aftermath aftermath = new Aftermath(drawing);
            certificate.events().forEach(aftermath::apply);
        }

        private void demand(boolean holds, FlawCode code) {
            if (!holds) {
                flaws.add(new Flaw(code, ""));
            }
        }

        private static String hex(MerkleTree tree) {
            return HexFormat.of().formatHex(tree.root());
        }
    }
}
