package org.anyue.planimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In which form something is to be handed in. */
record SubmissionForm(boolean paper, boolean electronic, boolean photos) {

    /** "不再报送纸质材料", "盖章扫描件": paper is named and not meant. */
    private static final Pattern NO_PAPER = Pattern.compile(
            "(?:不再|不另|不需|不要|无需|不用|不必)[^，。；]{0,6}(?:纸质|书面)[^，。；]{0,4}|(?:签字|加盖公章|盖章)[^，。；]{0,5}(?:扫描件|PDF|后?扫描)|[^，。；]{0,12}光盘(?:邮)?寄[至送给往]");

    private static final Pattern NO_ELECTRONIC = Pattern.compile("(?:不再|不另|不要|不需|无需|不用|不必)[^，。；]{0,6}电子[^，。；]{0,4}");

    private static final Pattern PAPER = Pattern.compile(
            "纸质|书面|复印件|加盖公章|盖章|一式[一二两三四1-4]份|签字后|纸版|正式文件|红头文件|邮寄|直接送达|寄[至送]|签字件|原件(?!备查|留存|自存)|(?:材料|资料)统一交");
    private static final Pattern ELECTRONIC = Pattern.compile(
            "电子(?!屏|显示|大屏)|邮箱|邮件|相册|[A-Za-z0-9._-]+@|内网|(?<![本全])系统|平台|微信|QQ|OA|网上|公众号|(?:工作|协作|联络)群|群里|扫描件|[钉政]钉|粤政易|政务(?:微信|通)|(?i:app)|(?i:word|pdf|excel)|信息网|小程序|[通码][”\"]|(?:在线|共享|网络|腾讯)(?:表格?|文档)|[云网]盘|刻盘|光盘|[Uu]盘|硬盘");
    private static final Pattern DISC = Pattern.compile("(?:[（(][^（）()]{1,20}[）)])?(?:刻录成?|制成)?[光U]盘");
    private static final Pattern PHOTOS = Pattern.compile("照片|图片|图文|影像|现场图|配图|视频资料|活动视频|视频\\d");

    private static final Pattern ATTACHED_PHOTOS = Pattern.compile("附(?:上|带|有)?[^，,。；;]{0,6}(?:照片|图片|视频|影像)");
    private static final Pattern PHOTOS_OF =
            Pattern.compile("(信息|总结|小结|动态|方案|周报|月报|简报|简讯)(?:还|均|都)?(?:须|要|应|需|请)?(?:另|同时)?附");
    /** "以纸质和电子版形式（附图片）报": a form that all papers of the sentence share. */
    private static final Pattern FORM_WITH_PHOTOS =
            Pattern.compile("形式[（(，,]?[^，,。；;（）()]{0,6}附[^，,。；;]{0,6}(?:照片|图片|视频|影像)");

    static SubmissionForm of(String words) {
        return new SubmissionForm(
                PAPER.matcher(NO_PAPER.matcher(words).replaceAll("")).find(),
                ELECTRONIC.matcher(NO_ELECTRONIC.matcher(words).replaceAll("")).find(),
                PHOTOS.matcher(words).find());
    }

    SubmissionForm or(SubmissionForm other) {
        return new SubmissionForm(paper || other.paper, electronic || other.electronic, photos || other.photos);
    }

    SubmissionForm withoutPhotos() {
        return new SubmissionForm(paper, electronic, false);
    }

    /** For people: "纸质+电子，附照片"; null when the plan says nothing. */
    @Nullable
    String format() {
        List<String> media = new ArrayList<>();
        if (paper) {
            media.add("纸质");
        }
        if (electronic) {
            media.add("电子");
        }
        String joined = String.join("+", media);
        if (photos) {
            return joined.isEmpty() ? "附照片" : joined + "，附照片";
        }
        return joined.isEmpty() ? null : joined;
    }

    /** What the words of a part and those behind them tell of a paper. */
    static SubmissionForm of(SubmissionPart part, String what, String follow) {
        String words = Alongside.without(part.words());
        SubmissionForm form =
                of(words).or(of(follow)).or(of(part.behindSemicolon())).withoutPhotos();
        boolean photos = of(what).photos()
                || of(part.chain() && !part.shared() ? Alongside.without(part.segment()) : words)
                        .photos()
                || ATTACHED_PHOTOS.matcher(follow).find() && photosMeant(follow, what)
                || FORM_WITH_PHOTOS.matcher(words).find()
                || of(bracketBehind(part.told().text(), what)).photos();
        if (onDisc(part.told().text(), what)) {
            form = form.or(new SubmissionForm(false, true, false));
        }
        if (!form.paper() && !form.electronic()) {
            form = form.or(of(part.atTheEnd()).withoutPhotos());
        }
        return photos ? form.or(new SubmissionForm(false, false, true)) : form;
    }

    /** "典型材料（1500字左右，附图片）" */
    private static String bracketBehind(String words, String what) {
        int at = words.indexOf(what + "（");
        int end = at < 0 ? -1 : words.indexOf('）', at + what.length());
        return end < 0 ? "" : words.substring(at + what.length(), end);
    }

    /** "作品及登记表（附件2）刻录光盘于…前送" */
    private static boolean onDisc(String words, String what) {
        int at = words.indexOf(what);
        return at >= 0
                && DISC.matcher(words)
                        .region(at + what.length(), words.length())
                        .lookingAt();
    }

    /** "信息须附现场照片" speaks of that paper and of no other. */
    private static boolean photosMeant(String follow, String what) {
        Matcher of = PHOTOS_OF.matcher(follow);
        return !of.find() || what.contains(of.group(1));
    }
}
