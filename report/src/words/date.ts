/** A regular expression's words for the day or season that a deed is announced with: 2026年6月底前, 年底前, 三季度, 春节前. */
export const datePattern =
  '(?:(?:到|在|力争|确保)?(?:20\\d\\d年|今年)?(?:\\d{1,2}月(?:\\d{1,2}日)?|年(?=[底末内])|[上下]半年|第?[一二三四]季度|春节|国庆节?|汛期|秋季学期)(?:底|初|末|内|中旬|上旬|下旬)?之?前?)'
