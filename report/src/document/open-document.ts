import { succeed, type Result } from '@yiwang/kernel'

import { decodeText, isProse } from './decode-text.ts'
import { findKind, looksLikePage } from './file-kind.ts'
import type { Opened } from './opened.ts'
import { refuseFile, type ReportProblem } from './report-problem.ts'
import type { ReportDocument } from './report-document.ts'
import { originsOfLines } from './line-origins.ts'

/** The most bytes a file may have, and the most that the text inside a compressed one may grow to. */
const mostBytes = 64 * 1024 * 1024

/**
 * Opens a file as a report: plain text (UTF-8, UTF-16 with a byte order mark, GB18030), .docx, .pdf with text, .html. The
 * kind is told by the content and, where that says nothing, by the name. Returns for any bytes; never throws.
 */
export async function openDocument(bytes: Uint8Array, name: string): Promise<Result<ReportDocument, ReportProblem>> {
  if (bytes.length > mostBytes) return refuseFile('report.too_large', { megabytes: mostBytes / 1024 / 1024 })
  const opened = await openByKind(bytes, name).catch((): Opened => refuseFile('report.broken_file'))
  if (!opened.ok) return opened
  if (opened.value.text.trim() === '') return refuseFile('report.empty')
  return succeed({ name, ...opened.value })
}

async function openByKind(bytes: Uint8Array, name: string): Promise<Opened> {
  switch (findKind(bytes, name)) {
    case 'word':
      return (await import('./word/open-word.ts')).openWord(bytes)
    case 'pdf':
      return (await import('./pdf/open-pdf.ts')).openPdf(bytes)
    case 'text':
      return openText(bytes, name)
    case 'old-word':
      return refuseFile('report.old_word_file')
    case 'encrypted':
      return refuseFile('report.encrypted')
    case 'other':
      return refuseFile('report.not_a_report_file')
  }
}

async function openText(bytes: Uint8Array, name: string): Promise<Opened> {
  const decoded = decodeText(bytes)
  if (decoded === null || !isProse(decoded.text)) return refuseFile('report.not_a_report_file')
  if (looksLikePage(decoded.text, name)) return (await import('./page/open-page.ts')).openPage(decoded.text)
  const text = decoded.text.replaceAll(/\r\n?/gu, '\n')
  return succeed({ text, origins: originsOfLines(text, bytes, decoded) })
}
