const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Words as words of a page, between elements and in attributes. */
export function escapeHtml(words: string): string {
  return words.replaceAll(/[&<>"']/gu, (sign) => signs[sign] ?? sign)
}

/** A label in both languages; the page shows the one that is chosen. */
export function inBoth(label: { readonly zh: string; readonly en: string }): string {
  return `<span lang="zh-CN">${escapeHtml(label.zh)}</span><span lang="en">${escapeHtml(label.en)}</span>`
}
