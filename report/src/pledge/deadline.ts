const deadlines =
  /(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|底|末|中旬|上旬)?(?:之?前)|(?:20\d\d年)?(?:上半年|年底|年末|[一二三四]季度末?|第[一二三四]季度|春节|国庆节?|秋季学期|汛期)(?:之?前)?|年内|20\d\d年(?:底|末)?前|到20\d\d年底?|“十[三四五六]五”(?:末|期末|期间)|长期(?=坚持|推进|$)/

/** When a promise falls due, as written (6月底前, 2025年底); null where the words name no time. */
export function findDeadline(words: string): string | null {
  return deadlines.exec(words)?.[0] ?? null
}
