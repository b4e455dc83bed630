package cn.haicang.devices.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageMakerTest {
    private static final int MOST = 400_000;

    private static PageImage captured(byte[] frame, int most) {
        var result = PageMaker.page(frame, most);
        assertThat(result).isInstanceOf(CaptureResult.Captured.class);
        return ((CaptureResult.Captured) result).page();
    }

    private static BufferedImage decoded(PageImage page) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(page.jpeg()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-15, -10.3, -4, -1.2, -0.6, 0, 0.4, 2.7, 7.5, 12.1, 15})
    void a_page_that_lies_askew_is_set_upright_within_half_a_degree(double degrees) throws IOException {
        var page = captured(Sheets.page(degrees), MOST);

        assertThat(page.turned()).isCloseTo(degrees, within(0.5));
        assertThat(Edges.of(decoded(page)).skew()).isCloseTo(0, within(0.5));
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 60_000, 200_000})
    void a_page_never_has_more_bytes_than_allowed_and_stays_a_picture(int most) throws IOException {
        var page = captured(Sheets.page(3), most);

        assertThat(page.jpeg()).hasSizeLessThanOrEqualTo(most);
        assertThat(decoded(page).getWidth()).isGreaterThan(300);
    }

    @Test
    void a_table_with_nothing_on_it_shows_no_document() throws IOException {
        assertThat(PageMaker.page(Sheets.emptyTable(), MOST)).isEqualTo(new CaptureResult.NoDocument());
    }

    @Test
    void a_picture_of_more_pixels_than_any_page_is_refused_by_its_head() throws IOException {
        byte[] bomb = Sheets.page(0);
        // 60,000 by 60,000, as its head says: 10 GiB decoded. (A reader may take 65,500 for the most there is.)
        ByteBuffer.wrap(bomb).putShort(size(bomb), (short) 60_000).putShort(size(bomb) + 2, (short) 60_000);

        assertThat(PageMaker.page(bomb, MOST)).isEqualTo(new CaptureResult.TooLarge());
    }

    /** Where height and width stand (ITU-T T.81 B.2.2). */
    private static int size(byte[] jpeg) {
        for (int i = 0; i < jpeg.length; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                return i + 5;
            }
        }
        throw new AssertionError("no frame");
    }

    @Test
    void a_frame_of_more_bytes_than_any_camera_gives_is_refused() {
        assertThat(PageMaker.page(new byte[ImageSource.MOST_BYTES + 1], MOST)).isEqualTo(new CaptureResult.TooLarge());
    }

    @Test
    void a_picture_that_was_cut_off_or_is_none_is_unreadable() throws IOException {
        byte[] whole = Sheets.page(0);

        assertThat(PageMaker.page(Arrays.copyOf(whole, whole.length / 2), MOST))
                .isEqualTo(new CaptureResult.Unreadable());
        assertThat(PageMaker.page(new byte[0], MOST)).isEqualTo(new CaptureResult.Unreadable());
        assertThat(PageMaker.page("GIF89a".getBytes(StandardCharsets.US_ASCII), MOST))
                .isEqualTo(new CaptureResult.Unreadable());
    }

    @Test
    void zeros_after_a_picture_are_passed_over() throws IOException {
        byte[] whole = Sheets.page(2);

        assertThat(captured(Arrays.copyOf(whole, whole.length + 4096), MOST).turned())
                .isCloseTo(2, within(0.5));
    }

    @Test
    void a_motion_jpeg_frame_without_its_usual_tables_is_read() throws IOException {
        assertThat(captured(withoutHuffmanTables(Sheets.page(2)), MOST).turned())
                .isCloseTo(2, within(0.5));
    }

    private static byte[] withoutHuffmanTables(byte[] jpeg) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        int at = 2;
        while (jpeg[at + 1] != (byte) 0xDA) {
            int length = 2 + (((jpeg[at + 2] & 0xFF) << 8) | (jpeg[at + 3] & 0xFF));
            if (jpeg[at + 1] != (byte) 0xC4) {
                out.write(jpeg, at, length);
            }
            at += length;
        }
        out.write(jpeg, at, jpeg.length - at);
        return out.toByteArray();
    }

    @Test
    void any_damage_at_all_gives_a_named_outcome() throws IOException {
        byte[] whole = Sheets.jpeg(Sheets.picture(400, 320, 4));
        var random = new Random(20260911);
        for (int i = 0; i < 150; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j < 1 + random.nextInt(12); j++) {
                damaged[2 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
            }
            assertThat(PageMaker.page(damaged, MOST)).isNotNull();
        }
    }

    @Test
    void what_a_page_shows_does_not_show_in_a_log() throws IOException {
        assertThat(captured(Sheets.page(0), MOST)).hasToString("PageImage[hidden]");
    }
}
