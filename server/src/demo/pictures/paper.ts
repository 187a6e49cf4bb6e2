import type { papers } from '../demo-pictures.ts'

type Paper = (typeof papers)[number]

const titles: Readonly<Record<Paper, string>> = {
  'paper-notice': '限期整改通知书',
  'paper-agreement': '调解协议书',
  'paper-record': '现场检查记录',
}

/** A sheet with a title, lines that stand for writing, and a seal; it says that it is a demonstration. */
export function drawPaper(paper: Paper): string {
  const lines = Array.from({ length: 9 }, (_, index) => {
    const length = [230, 250, 240, 250, 180, 250, 245, 210, 120][index] ?? 200
    return `<rect x="${index === 0 || index === 5 ? 134 : 114}" y="${112 + index * 18}" width="${length}" height="5" rx="2" fill="#c9cdd4"/>`
  })
  return `<rect width="480" height="360" fill="#8d99a8"/>
    <path d="M86 30h308v330H86z" fill="#5f6b7a" opacity=".35" transform="translate(6 6)"/>
    <rect x="86" y="26" width="308" height="340" fill="#fdfdfb"/>
    <text x="240" y="74" font-size="24" font-weight="700" text-anchor="middle" font-family="Noto Serif CJK SC" fill="#22303f">${titles[paper]}</text>
    <text x="240" y="95" font-size="11" text-anchor="middle" font-family="Noto Sans CJK SC" fill="#67707c">临澜区（虚构）演示文书</text>
    ${lines.join('')}
    <g transform="rotate(-8 330 286)" fill="none" stroke="#c8453c" stroke-width="3"><circle cx="330" cy="286" r="36"/><text x="330" y="292" font-size="15" text-anchor="middle" stroke="none" fill="#c8453c" font-family="Noto Sans CJK SC">演示用章</text></g>
    <path d="M130 300q12-18 22 0t20-4 24 2" fill="none" stroke="#2f4b73" stroke-width="2"/>
    ${stamp()}`
}

/** The mark that every picture carries. */
export function stamp(): string {
  return '<rect x="388" y="8" width="84" height="24" rx="4" fill="#14202c" opacity=".78"/><text x="430" y="25" font-size="14" text-anchor="middle" fill="#fff" font-family="Noto Sans CJK SC">演示图片</text>'
}
