package org.nianbao.page;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that titles, headings and the names of agencies are made of, as far as they must be known
 * to part a line between words. What is not here is kept together with its neighbours.
 */
final class Vocabulary {
  /** Ends a region's name: 省, 市, 县 … */
  static final String REGION_ENDS = "省市县区州盟旗镇乡";

  /** Ends an office's name and never stands apart from the word before it. */
  static final String OFFICE_ENDS = "局厅委办部处所站院会社队馆科室署司园校库";

  /** Joins two words; stands at the beginning of a line, never at the end. */
  static final String JOINING = "和与及暨并";

  private static final String REGIONS =
      """
      自治区 自治州 自治县 自治旗 特别行政区 地区 林区 矿区 新区 街道 开发区 经济开发区 技术开发区 经济技术开发区 高新区
      高新技术产业开发区 高新技术开发区 产业园区 工业园区 工业园 产业园 园区 科技园区 农业园区 保税区 综合保税区 保税港区
      自由贸易试验区 自由贸易区 试验区 示范区 风景名胜区 风景区 旅游度假区 度假区 自然保护区 合作区 出口加工区 示范园区
      管理区 功能区 城区 开发区管委会 新城
      """;

  private static final String OFFICES =
      """
      人民政府 政府 市政府 县政府 区政府 省政府 州政府 镇政府 乡政府 市委 县委 区委 省委 办公室 办公厅 办事处 街道办事处
      委员会 管理委员会 工作委员会 管委会 领导小组 管理局 监督管理局 管理处 管理所 管理站 管理中心 服务中心 指挥部 总局 分局 行政公署
      总队 支队 大队 执法局 执法总队 总站 中心 中心支局 事业局 事务局 事务管理局 公司 集团 联合会 联合社 总社 总工会 工会
      妇女联合会 人民法院 人民检察院 派出所 调查队 研究院 研究所 研究室 办公区 代表处 联络处 中学 小学 大学 学院 医院
      """;

  private static final String FIELDS =
      """
      政务 政务服务 政务公开 政务数据 数据 数据资源 大数据 大数据发展 信息 信息化 信息中心 信息公开 政府信息 政府信息公开 公开 工作
      年度 年度报告 报告 人力资源 社会保障 人力资源和社会保障 发展 改革 发展和改革 发展改革 教育 教育体育 体育 科学技术 科学 技术
      科技 工业 工业和信息化 民族 宗教 民族宗教 宗教事务 民族事务 事务 公安 公安交通 国家安全 民政 司法 财政 自然资源 规划
      自然资源和规划 国土资源 国土 住房 城乡 城乡建设 住房和城乡建设 住房保障 房产 房屋 城市 城市管理 城市建设 城市更新 综合
      综合行政执法 行政执法 执法 行政 行政审批 审批 审批服务 行政复议 行政诉讼 复议 诉讼 交通 交通运输 运输 公路 道路 铁路 港口 航运
      民航 邮政 水利 水务 水文 河道 农业 农村 农业农村 农牧 畜牧 兽医 渔业 林业 草原 林业和草原 园林 绿化 商务 商业 文化 文物
      旅游 文化和旅游 文化广电 广播 电视 广播电视 新闻 出版 版权 卫生 健康 卫生健康 计划生育 医疗 医疗保障 中医药 疾病 预防 控制
      退役军人 退役军人事务 应急 应急管理 消防 救援 安全 安全生产 生产 生产监督 审计 国有资产 国有资产监督管理 市场 市场监督 市场监督管理
      监督 监督管理 管理 食品 药品 食品药品 质量 标准化 知识产权 统计 金融 地方金融 医保 机关 机关事务 机关事务管理 外事 侨务 港澳
      信访 人民防空 人防 粮食 物资 储备 粮食和物资储备 能源 煤炭 电力 烟草 专卖 烟草专卖 气象 地震 税务 国家税务 海关 海事 海洋 档案
      地方志 史志 残疾人 红十字会 供销 供销合作 合作社 公共资源 公共资源交易 交易 招商 投资 投资促进 促进 口岸 物流 移民 扶贫 扶贫开发
      乡村振兴 乡村 振兴 开发 建设 生态 生态环境 环境 环境保护 保护 公积金 住房公积金 就业 社会 社会保险 保险 经济 经济和信息化 经济信息
      公用 公用事业 市政 市政公用 事业 服务 服务业 合作 资源 产业 技术产业 网络 网信 通信 通信管理 无线电 仲裁 法制 法治 法制办
      编制 机构编制 老龄 妇女 儿童 青少年 国防 动员 国防动员 双拥 殡葬 地名 区划 测绘 地理信息 地质 矿产 勘查 防汛 抗旱 社区 社会工作
      总体 情况 主动 主动公开 依申请公开 申请 收到 处理 收到和处理 问题 存在 主要 主要问题 改进 改进情况 其他 需要 事项 建议 措施
      咨询 收费 培训 组织 保障 组织保障 打算 下步 下一步 概述 说明 统计表 情况统计表 汇总 汇总表 附件 制度 平台 平台建设 监督保障 回应
      解读 政策 政策解读 重点 领域 重点领域 机制 队伍 做法 主要做法 成效 取得 以及 安排 计划 基本 基本情况 基层 标准 规范 规范化 标准化规范化 推进 加强 落实 提升 群众 企业 社会关切 渠道
      方式 内容 要求 根据 关于 通知 意见 方案 条例 办法 规定 国家 全国 全省 全市 全县 全区 中华人民共和国 公报 网站 政府网站 新媒体
      政务新媒体 信息处理费 费用 减免 公文 政府公报 举报 投诉 举报投诉 机构 人员 经费 会议 数量 结果 答复 办理 结转
      """;

  /** Every word, the longest first where one begins another. */
  private static final Set<String> WORDS =
      Stream.of(REGIONS, OFFICES, FIELDS)
          .flatMap(words -> Stream.of(words.strip().split("\\s+")))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> REGION_WORDS = Set.of(REGIONS.strip().split("\\s+"));

  private static final Set<String> OFFICE_WORDS = Set.of(OFFICES.strip().split("\\s+"));

  /** Words that lead to what follows them. */
  static final Set<String> LEADING = Set.of("关于", "根据", "驻");

  private static final int LONGEST = WORDS.stream().mapToInt(String::length).max().orElse(1);

  private Vocabulary() {}

  /** How long the longest word is that begins here; 0 for none. */
  static int longest(String text, int from) {
    for (int length = Math.min(LONGEST, text.length() - from); length > 1; length--) {
      if (WORDS.contains(text.substring(from, from + length))) {
        return length;
      }
    }
    return 0;
  }

  /** Whether a word says what kind of office one is, and so belongs to what stands before it. */
  static boolean namesOffice(String word) {
    return OFFICE_WORDS.contains(word);
  }

  /** Whether a word is never parted from the region before it: 某某县人民政府. */
  static boolean governs(String word) {
    return word.endsWith("政府") || word.equals("人民法院") || word.equals("人民检察院");
  }

  /** Whether a word is never parted from a name before it: 示例街道. */
  static boolean joinsUnknown(String word) {
    return endsRegion(word)
        || governs(word)
        || word.startsWith("街道")
        || REGION_ENDS.indexOf(word.charAt(0)) >= 0;
  }

  /**
   * Whether a word ends the name of a region, so that it is never parted from what stands before.
   */
  static boolean endsRegion(String word) {
    return REGION_WORDS.contains(word);
  }
}
