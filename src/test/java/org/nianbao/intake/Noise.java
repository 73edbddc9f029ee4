package org.nianbao.intake;

import org.nianbao.edition.Labels;

/** What published files do to labels and figures. */
enum Noise {
  NONE,
  HALF_WIDTH {
    @Override
    String label(String label, String unit) {
      return label.replace('（', '(').replace('）', ')').replace('，', ',').replace('：', ':');
    }
  },
  FULL_WIDTH_FIGURES {
    @Override
    String figure(String figure, String unit) {
      return figure
          .chars()
          .mapToObj(c -> Character.toString(c >= '0' && c <= '9' ? c - '0' + '０' : c))
          .collect(java.util.stream.Collectors.joining());
    }
  },
  SPACED {
    @Override
    String label(String label, String unit) {
      return String.join(" ", label.split("(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])"));
    }
  },
  UNNUMBERED {
    @Override
    String label(String label, String unit) {
      return Labels.name(label);
    }
  },
  UNIT_IN_LABEL {
    @Override
    String label(String label, String unit) {
      return unit.isEmpty() ? label : label + "（单位：" + unit + "）";
    }
  },
  UNIT_BEHIND {
    @Override
    String figure(String figure, String unit) {
      return figure.isEmpty() ? figure : figure + unit;
    }
  },
  THOUSANDS {
    @Override
    String figure(String figure, String unit) {
      return figure.replaceFirst("^(-?\\d{1,3})(\\d{3})(?=$|\\.)", "$1,$2");
    }
  },
  BRACKETS_LOST {
    @Override
    String label(String label, String unit) {
      return label.replaceAll("[（）“”《》]", "");
    }
  },
  TRADITIONAL {
    @Override
    String label(String label, String unit) {
      return label
          .replace("规", "規")
          .replace("范", "範")
          .replace("开", "開")
          .replace("数", "數")
          .replace("信息", "資訊")
          .replace("文件", "檔案")
          .replace("机关", "機關")
          .replace("处", "處")
          .replace("决", "決")
          .replace("结", "結")
          .replace("总计", "總計")
          .replace("条", "條")
          .replace("申请", "申請")
          .replace("复议", "複議")
          .replace("诉讼", "訴訟");
    }
  };

  String label(String label, String unit) {
    return label;
  }

  String figure(String figure, String unit) {
    return figure;
  }
}
