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
    NAME_TAKEN_THERE("“{0}”已有同名的同类单位，请先改名或撤销其中一个"),
    SECTOR_MISSING("请为生产经营单位至少选择一个行业领域，以便行业主管部门找到它"),
    SECTOR_UNKNOWN("行业领域“{0}”不存在或已停用，请从列表中选择"),
    VALUE_MISSING("请填写名称"),
    VALUE_TOO_LONG("名称最多 {0} 个字，请写得简短些"),
    VALUE_TAKEN("已经有“{0}”，请换一个名称"),
    VALUE_TAKEN_RETIRED("“{0}”已停用，不用新增，直接恢复它就可以"),
    VALUE_RETIRED("“{0}”已经停用"),
    VALUE_OFFERED("“{0}”没有停用，不需要恢复"),
    VALUE_LAST("“{0}”至少要保留一个在用的值，请先添加新的再停用"),
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
    REASON_MISSING("请写明理由，历史记录里会看到"),
    REASON_TOO_LONG("理由最多 {0} 个字，请写得简短些"),
    DAY_AHEAD("生效日期 {0} 还没有到，不能预先办理。请到当天再办，或改为今天以前的日期"),
    DAY_TOO_EARLY("生效日期 {0} 早于该单位登记或上一次变更的日期 {1}，请填这一天或以后的日期"),
    MOVED_NOWHERE("“{0}”已经在“{1}”，请选择另一个地区"),
    MOVED_BELOW_ITSELF("不能把“{0}”划到它自己的下级“{1}”，请选择另一个地区"),
    MOVE_OF_OFFICE("安委办随所在地区设立，不能划转或合并"),
    MERGE_WITH_ITSELF("请选择另一个单位，不能并入自己"),
    MERGE_OF_ANOTHER_KIND("“{0}”是{1}，“{2}”是{3}，只有同类单位才能合并"),
    MERGE_INTO_OWN("“{1}”在“{0}”之下，请先把它划出，或反过来合并"),
    OFFICE_BELOW("“{0}”还有安委办“{1}”，请先撤销安委办再合并"),
    STILL_OPEN("“{0}”没有撤销，不需要恢复"),
    PLACE_CLOSED("上级“{0}”已撤销，请先恢复上级，或在其他地区新建单位"),
    CREDIT_CODE_WRONG("{0}"),
    CREDIT_CODE_TAKEN("统一社会信用代码 {0} 已登记在另一个单位名下，请核对"),
    LIAISON_OF_OTHERS("联络员由该单位自己或上级安委办修改、查看"),
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
