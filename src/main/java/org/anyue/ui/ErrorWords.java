package org.anyue.ui;

/** Title and advice for a status. */
public record ErrorWords(String title, String text) {

    static ErrorWords of(int status) {
        return switch (status) {
            case 400 -> new ErrorWords("这个请求读不懂", "请返回上一页，检查填写的内容后再试一次。");
            case 401 -> new ErrorWords("请先登录", "登录后再打开这个页面。");
            case 403 -> new ErrorWords("您的岗位不能使用这项功能", "如工作需要，请联系本单位管理员调整岗位。");
            case 404 -> new ErrorWords("没有找到这个页面", "网址可能写错了，或者内容不在您的工作范围内。");
            case 405 -> new ErrorWords("不能这样打开这个页面", "请从页面上的按钮或链接进入。");
            case 409 -> new ErrorWords("内容刚刚被别人改过", "您的修改没有保存。请先查看最新内容，再把下面您填写的内容补进去。");
            case 410 -> new ErrorWords("内容已经撤下", "如有疑问，请联系发布单位。");
            case 413 -> new ErrorWords("文件太大", "一次上传的全部文件不能超过 60 MB。请压缩或分几次上传。");
            case 415 -> new ErrorWords("不支持这种文件或格式", "请按页面提示的格式重新选择。");
            case 421 -> new ErrorWords("不能用这个网址打开", "系统还没有设置大家使用的网址，只能用本机的名称或地址打开。请运行单位设置 ANYUE_PUBLIC_ADDRESS 后重新启动。");
            case 429 -> new ErrorWords("操作太频繁", "请等一分钟后再试。");
            case 503 -> new ErrorWords("现在人很多", "您的内容还没有提交。请稍等片刻后再试一次。");
            default ->
                status < 500
                        ? new ErrorWords("这个请求不能处理", "请返回上一页后再试一次。")
                        : new ErrorWords("系统出了问题", "您的操作可能没有完成，请稍后查看结果再试。如仍不行，请把下面的编号告诉系统管理员。");
        };
    }
}
