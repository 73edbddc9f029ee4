package org.nianbao.check;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A character typed twice at a word's beginning: 公开工工作, 组织消消费. Two words that meet with one
 * character (员工工作) are none, so it must follow a whole word and begin one.
 */
final class Stammer {
  /** Words that such reports are written with; what begins or ends with them is known. */
  private static final Set<String> WORDS =
      Arrays.stream(
              ("公开 工作 信息 政府 政务 主动 申请 组织 开展 加强 推进 推动 落实 完善 健全 建立 制定 制度 机制 管理 监督"
                      + " 保障 平台 网站 建设 解读 政策 回应 关注 群众 企业 社会 服务 发布 更新 内容 领域 重点 规范 标准"
                      + " 答复 办理 收到 受理 处理 结果 行政 复议 诉讼 处罚 许可 文件 规章 培训 会议 检查 考核 问题 改进"
                      + " 不足 提升 提高 质量 水平 能力 意识 人员 业务 学习 部门 单位 机关 领导 小组 负责 责任 审查 保密"
                      + " 及时 准确 全面 深入 积极 持续 进一 目录 指南 渠道 方式 形式 载体 栏目 专栏 宣传 教育 安全"
                      + " 环境 经济 发展 财政 预算 决算 资金 项目 消费 民生 就业 医疗 住房 农业 农村 乡村 城市 规划 土地"
                      + " 征收 补偿 补贴 活动 举办 情况 数据 统计 年度 报告 编制 本年 全年 整改 优化 强化 细化 深化"
                      + " 创新 实施 执行 执法 使用 收取 费用 依法 依规 条例 规定 法律 法规 参与 互动 咨询 投诉 举报"
                      + " 调查 满意 需要 存在 主要 方面 以及 通过 围绕 按照 根据 严格 确保 切实 不断 有效 相关 具体")
                  .split(" "))
          .collect(Collectors.toUnmodifiableSet());

  /** What may end a word of three, and what is said twice: 公开栏栏目, 人人参与. */
  private static final String LEGITIMATE =
      "栏站人处者室会日员性度点组部台科法局委厅院所队长化率类型量表网版册库区乡镇县市省期月年节课图书单据证卡本层级线数费额权力"
          + "心家校园店厂馆团体式项件条目标门口天时事步户村常渐稳多少好看谢刚仅往种样个句代大小高远牢紧深久默悄频屡每纷恰明白净实清方面生"
          + "一二三四五六七八九十百千万〇零";

  private Stammer() {}

  /** Whether the character at a place is typed twice there. */
  static boolean isAt(String text, int from) {
    boolean twice =
        from + 2 < text.length()
            && text.charAt(from) == text.charAt(from + 1)
            && text.charAt(from) != text.charAt(from + 2)
            && LEGITIMATE.indexOf(text.charAt(from)) < 0;
    if (!twice || !WORDS.contains(text.substring(from + 1, from + 3))) {
      return false;
    }
    boolean begins = from == 0 || !Character.isIdeographic(text.charAt(from - 1));
    return begins || (from >= 2 && WORDS.contains(text.substring(from - 2, from)));
  }
}
