/**
 * For each topic that the shipped model knows (the first level of a public collection of labelled messages, 2020) the beginnings
 * of the category codes that it speaks for; in the order of the model's own labels.
 */
export const topicCategories: ReadonlyMap<string, readonly string[]> = new Map([
  ['城乡建设', ['C01', 'C03', 'C04', 'C05', 'C06', 'E01', 'E02', 'E03', 'E04', 'E05', 'H01', 'H02']],
  ['环境保护', ['E0105', 'E0115', 'E0116', 'E0301', 'E0302', 'E0508', 'E0510', 'C0308', 'C0310', 'C0311', 'H0201']],
  ['交通运输', ['C02', 'E0110', 'E0505', 'E0506', 'E0509', 'H0104']],
  ['教育文体', ['H0303', 'C0126', 'E0512']],
  ['劳动和社会保障', ['H03']],
  ['商贸旅游', ['H04', 'E05', 'E02']],
  ['卫生计生', ['H0401', 'C0301']],
])
