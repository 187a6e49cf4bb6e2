/** Tells the person at the terminal what happens now, in both languages. */
export function say(chinese, english) {
  console.log(`[一网 yiwang] ${chinese} · ${english}`)
}
