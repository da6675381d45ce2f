package org.anyue.quiz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anyue.filestore.SandboxTask;
import org.anyue.sheet.SheetParcel;
import org.anyue.sheet.SheetReader;

/** In the child: the rows of a sheet of questions. */
final class QuestionSheetTask implements SandboxTask {

    QuestionSheetTask() {}

    @Override
    public void run(Path input, Path output, List<String> arguments) throws IOException {
        byte[] file = Files.readAllBytes(input);
        SheetParcel.of(() -> SheetReader.read(new ByteArrayInputStream(file))).into(output);
    }
}
