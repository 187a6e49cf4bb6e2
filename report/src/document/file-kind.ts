/** What a file is, told by its content first and its name second. */
export type FileKind = 'word' | 'old-word' | 'encrypted' | 'pdf' | 'text' | 'other'

const magic: readonly (readonly [FileKind, string])[] = [
  ['word', 'PK\u0003\u0004'],
  ['pdf', '%PDF-'],
  ['other', '{\\rtf'],
  ['other', 'PK\u0005\u0006'],
]
/** The container of Word before 2007, in which newer ones put a file with a password. */
const container = '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1'
/** A pdf may have other bytes before its head. */
const pdfWithin = 1024

/** The kind of a file; a page of the web is a text until `looksLikePage` says otherwise. */
export function findKind(bytes: Uint8Array, name: string): FileKind {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, pdfWithin))
  if (head.startsWith(container)) return kindInContainer(bytes)
  const kind = magic.find(([, start]) => head.startsWith(start))?.[0]
  if (kind) return kind
  return /\.pdf$/iu.test(name) && head.includes('%PDF-') ? 'pdf' : 'text'
}

/** Whether a text is a page of the web: it opens as one, or is called one and has elements. */
export function looksLikePage(text: string, name: string): boolean {
  const opening = text.slice(0, 4096)
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu.test(opening)) return true
  return /\.x?html?$/iu.test(name) && /<[a-z][^>]*>/iu.test(text)
}

/** Its folder names its streams in UTF-16. */
function kindInContainer(bytes: Uint8Array): FileKind {
  const names = new TextDecoder('latin1').decode(bytes).replaceAll('\0', '')
  if (names.includes('EncryptedPackage')) return 'encrypted'
  return names.includes('WordDocument') ? 'old-word' : 'other'
}
