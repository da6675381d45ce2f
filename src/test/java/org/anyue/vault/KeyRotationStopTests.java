package org.anyue.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** A change of the keys that was stopped somewhere, and rows that stand in its way. */
class KeyRotationStopTests extends RotatingKeys {

    @Test
    void aStopInTheMiddleIsGoneOnFrom() {
        write("张三", "13900000001");
        rotation.begin(BY);
        start();
        assertThat(rotation.progress().getFirst().outdated()).isEqualTo(1);
        rotation.work();
        assertThat(rotation.progress().getFirst().outdated()).isZero();
        assertThat(rotation.running().orElseThrow().finishedAt()).isNotNull();
    }

    /** Between the key files and the row of the change: the database was gone, or the process was. */
    @Test
    void aChangeThatStoppedBeforeItsRowIsTakenUpByTheNextStart() throws Exception {
        UUID row = write("张三", "13900000001");
        breakRegister(true);
        assertThatThrownBy(() -> rotation.begin(BY)).isInstanceOf(DataAccessException.class);
        breakRegister(false);
        assertThat(keyFiles()).hasSize(7);
        assertThat(rotation.running()).isEmpty();
        events.clear();

        start();
        rotation.work();
        assertThat(rotation.running().orElseThrow().resealed()).isEqualTo(1);
        assertThat(rotation.running().orElseThrow().finishedAt()).isNotNull();
        assertThat(name(row)).isEqualTo("张三");
        now = now.plus(KeyRotation.GRACE);
        rotation.retire(BY);
        assertThat(keyFiles()).hasSize(5);
        start();
        assertThat(name(row)).isEqualTo("张三");
        assertThat(find("13900000001")).containsExactly(row);
        assertThat(events)
                .extracting(event -> ((KeysRotated) event).step())
                .containsExactly(KeysRotated.Step.TAKEN_UP, KeysRotated.Step.FINISHED, KeysRotated.Step.RETIRED);
    }

    @Test
    void aSecondTryWithoutARestartTakesTheKeysOfTheFirst() throws Exception {
        breakRegister(true);
        assertThatThrownBy(() -> rotation.begin(BY)).isInstanceOf(DataAccessException.class);
        breakRegister(false);
        rotation.begin(BY);
        assertThat(keyFiles()).hasSize(7);
    }

    @Test
    void aStopBetweenTheTwoKeyFilesIsTakenUpToo() throws Exception {
        UUID row = write("张三", "13900000001");
        Files.delete(fresh("index"));
        start();
        rotation.work();
        assertThat(rotation.running().orElseThrow().finishedAt()).isNotNull();
        assertThat(name(row)).isEqualTo("张三");
        assertThat(find("13900000001")).containsExactly(row);
    }

    @Test
    void aRowWithoutTheValueOfItsIndexLapsesAndHoldsNothingUp() {
        write("张三", "13900000001");
        UUID bare = write("李四", "13900000002");
        jdbc.sql("UPDATE vault.probe SET phone = NULL WHERE id = :id")
                .param("id", bare)
                .update();
        rotation.begin(BY);
        rotation.work();
        assertThat(rotation.progress().getFirst()).isEqualTo(new RotationProgress("行", "vault.probe", 2, 0, 1, false));
        now = now.plus(KeyRotation.GRACE);
        rotation.retire(BY);
        assertThat(find("13900000001")).hasSize(1);
        assertThat(find("13900000002")).isEmpty();
    }
}
