/** Radicals that are also whole characters but have no normal form in Unicode (UAX 44, EquivalentUnifiedIdeograph). */
const radicals = new Map<string, string>(
  [
    '⺄乙 ⺊卜 ⺌小 ⺍小 ⺎兀 ⺒巳 ⺓幺 ⺜日 ⺝月 ⺟母 ⺠民 ⺩王 ⺪疋 ⺬示 ⺶羊 ⺻聿 ⺼肉 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车',
    '⻑長 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟',
  ]
    .join(' ')
    .split(' ')
    .map(([radical = '', character = '']) => [radical, character]),
)
const [radical, compatible] = [/[\u2E80-\u2EFF]/gu, /[\u2F00-\u2FDF\uF900-\uFAFF]/gu]

/**
 * The characters that a reader sees. Fonts in a pdf often name 一, 人 or 长 by the look-alike among the radicals (⼀, ⼈, ⻓),
 * which no other text uses.
 */
export function writePlainCharacters(text: string): string {
  return text.replaceAll(compatible, (look) => look.normalize('NFKC')).replaceAll(radical, (look) => radicals.get(look) ?? look)
}
