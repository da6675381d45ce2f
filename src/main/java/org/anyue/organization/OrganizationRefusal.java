package org.anyue.organization;

import org.anyue.shared.RefusalCode;

enum OrganizationRefusal implements RefusalCode {
    CITY_ALREADY_SET_UP("本系统已经建立了机构树，不能重复初始化；需要调整单位，请登录后到“单位”页面办理"),
    CITY_UNKNOWN("行政区划代码 {0} 不是一个市，请按名称或四位代码重新查找"),
    KIND_NOT_ADDED("不能单独添加“{0}”类单位，请选择其他类别"),
    PLACE_REQUIRED("“{0}”不是行政区域，新单位请挂在市、县(市、区)或乡镇(街道)之下"),
    PLACE_ORDER("{0}不能设在{1}之下，请重新选择所属地区"),
    NAME_MISSING("请填写单位名称"),
    NAME_TAKEN("同一地区已有同类单位“{0}”，请核对是否重复，或换一个名称"),
    SECTOR_MISSING("请为生产经营单位至少选择一个行业领域，以便行业主管部门找到它"),
    SECTOR_UNKNOWN("行业领域“{0}”不存在，请从列表中选择"),
    SECTOR_NOT_APPLICABLE("“{0}”类单位不设行业领域，请取消选择"),
    LIAISON_WRONG("{0}"),
    SHEET_UNREADABLE("{0}"),
    SHEET_MISSING("请先选择要导入的 .xlsx 文件"),
    SHEET_TOO_LARGE("文件有 {0} MB，超过 {1} MB。名单通常不到 1 MB：请删去图片和无关的工作表，或拆成几个文件分别导入"),
    IMPORT_NOT_CLEAN("表里还有 {0} 处要改，一行也没有导入。请按清单改好后重新上传"),
    IMPORT_WITHOUT_CHANGES("表里的内容和名录一致，没有要导入的"),
    IMPORT_RUNNING("这份名单正在导入或已经导入，请刷新页面查看进度"),
    IMPORT_CROSSED("导入期间有人改动了名录，一行也没有导入。请重新核对后再导入"),
    IMPORT_BROKEN("导入没有完成，一行也没有导入。请再导入一次；仍不成功请联系系统管理员查看日志"),
    NOT_A_TEAM("“{0}”不是督导组，不能分配片区"),
    ROOT_STAYS("根单位不能撤销"),
    UNIT_CLOSED("“{0}”已撤销，不能再修改"),
    HAS_OPEN_UNITS("“{0}”之下还有 {1} 个单位，请先撤销它们");

    private final String message;

    OrganizationRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
