-- safe while running: yes, because the columns have defaults that the former version need not know, and the table is new
ALTER TABLE organization.sector ADD COLUMN retired_at timestamptz;
ALTER TABLE organization.sector ADD COLUMN version integer NOT NULL DEFAULT 0;

-- Lists that a place extends itself. The sectors have a table of their own, because units refer to them.
CREATE TABLE organization.dictionary_value (
    dictionary text        NOT NULL,
    code       text        NOT NULL,
    name       text        NOT NULL,
    position   integer     NOT NULL,
    retired_at timestamptz,
    version    integer     NOT NULL DEFAULT 0,
    CONSTRAINT dictionary_value_pk PRIMARY KEY (dictionary, code),
    CONSTRAINT dictionary_value_name_once UNIQUE (dictionary, name),
    CONSTRAINT dictionary_value_known CHECK (dictionary IN ('RETURN_REASONS', 'WAIVER_REASONS', 'COUNT_UNITS', 'COMPLAINT_KINDS'))
);

INSERT INTO organization.dictionary_value (dictionary, code, name, position) VALUES
    ('RETURN_REASONS', 'incomplete', '内容不完整，请补充', 1),
    ('RETURN_REASONS', 'figures', '数据与附件不一致，请核对', 2),
    ('RETURN_REASONS', 'wrong-file', '附件不是要求的材料，请重新上传', 3),
    ('RETURN_REASONS', 'no-date', '没有写明开展时间、地点，请补充', 4),
    ('RETURN_REASONS', 'unsigned', '缺少盖章或负责人签字，请补办', 5),
    ('WAIVER_REASONS', 'no-such', '本单位没有该项工作对应的场所或对象', 1),
    ('WAIVER_REASONS', 'closed', '单位停产、停业或已注销', 2),
    ('WAIVER_REASONS', 'merged', '与其他单位合并开展，由其他单位报送', 3),
    ('WAIVER_REASONS', 'emergency', '承担应急处置任务', 4),
    ('COUNT_UNITS', 'times', '场', 1),
    ('COUNT_UNITS', 'attendances', '人次', 2),
    ('COUNT_UNITS', 'people', '人', 3),
    ('COUNT_UNITS', 'copies', '份', 4),
    ('COUNT_UNITS', 'places', '处', 5),
    ('COUNT_UNITS', 'items', '条', 6),
    ('COUNT_UNITS', 'companies', '家', 7),
    ('COUNT_UNITS', 'rounds', '次', 8),
    ('COMPLAINT_KINDS', 'service', '工作人员作风和服务', 1),
    ('COMPLAINT_KINDS', 'burden', '基层负担（重复填报、多头报送）', 2),
    ('COMPLAINT_KINDS', 'privacy', '个人信息保护', 3),
    ('COMPLAINT_KINDS', 'system', '系统使用问题', 4),
    ('COMPLAINT_KINDS', 'other', '其他意见和建议', 5);
