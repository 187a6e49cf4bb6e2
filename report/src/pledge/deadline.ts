const deadline =
  /(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|底|末|中旬|上旬)?(?:之?前|(?=$|[,;)]|建成|竣工|投入|启用|开工|完工|完成|投用|开放|通车))|(?:20\d\d年)?(?:上半年|年底|年末|[一二三四]季度末?|第[一二三四]季度|春节|国庆节?|秋季学期|汛期)(?:之?前)?(?!已)|年内|20\d\d年(?:底|末)?前|到20\d\d年底?|“十[三四五六]五”(?:末|期末|期间)|长期(?=坚持|推进|$)/g

/** When a promise falls due, as written (6月底前, 2025年底); null where the words name no time. */
export function findDeadline(words: string): string | null {
  return words.match(deadline)?.[0] ?? null
}

/** The one time that a sentence names; it holds for the clauses behind it too (年底前，建成…，启用…). */
export type CommonDeadline = { readonly words: string; readonly at: number }

/** The time that holds for what stands behind it in a folded sentence; null where the sentence names none or several. */
export function findCommonDeadline(sentence: string): CommonDeadline | null {
  const [first, second] = sentence.matchAll(deadline).take(2)
  return first && !second ? { words: first[0], at: first.index } : null
}
