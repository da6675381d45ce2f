package org.anyue.organization;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anyue.sheet.SheetReader;
import org.anyue.sheet.SheetRow;

/** Reads, checks and imports a sheet of 5,000 enterprises with their officers on an embedded server; one JSON line. */
final class UnitsBench {

    private static final int UNITS = 5000;

    private UnitsBench() {}

    public static void main(String[] arguments) throws Exception {
        OrganizationFixtures organization = OrganizationFixtures.jiaozuo();
        Actor office = organization.actor(Role.OFFICE_CLERK, "市安委办");
        byte[] file = UnitSheetFixtures.enterprises(UNITS, "武陟县").file();
        long start = System.nanoTime();
        List<SheetRow> rows = SheetReader.read(new ByteArrayInputStream(file));
        double read = seconds(start);
        start = System.nanoTime();
        UUID kept = organization.imports.keep(office, "名录.xlsx", rows);
        int added = organization.imports.preview(office, kept).added();
        double check = seconds(start);
        start = System.nanoTime();
        organization.imports.begin(office, kept);
        UnitImport done = organization.awaitImport(office, kept);
        double write = seconds(start);
        start = System.nanoTime();
        UUID again = organization.imports.keep(office, "名录.xlsx", rows);
        int unchanged = organization.imports.preview(office, again).unchanged();
        double recheck = seconds(start);
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"units\",\"rows\":%d,\"added\":%d,\"read_s\":%.2f,\"check_s\":%.2f,\"import_s\":%.2f,\"total_s\":%.2f,\"unchanged_again\":%d,\"check_again_s\":%.2f}%n",
                added,
                done.added(),
                read,
                check,
                write,
                read + check + write,
                unchanged,
                recheck);
        System.exit(0);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
