const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu
/** Identity numbers, mobile and fixed phones: eight digits or more, however they are parted. */
const longNumber = /(?<![\d.])\+?\d(?:[ ()-]{0,2}\d){7,18}[Xx]?(?![\d.])/gu
/** What comes after the house number and names a home: building, entrance, floor, room. */
const home = /(?:\s*(?:[0-9０-９一二三四五六七八九十]+|[A-Za-z])\s*(?:栋|幢|座|单元|室|房|楼|层|号楼|号房))+.*$/u
const flat = /[\s,]+(?:apt|apartment|unit|suite|ste|flat|room|rm|#)\.?\s*#?\s*[\w-]+/giu

/** A text that everybody may read: phone, identity and account numbers and mail addresses are covered. */
export function maskText(text: string): string {
  return text.replaceAll(email, '***').replaceAll(longNumber, '***')
}

/** An address that everybody may read: to the house, not to the home. */
export function maskHome(address: string): string {
  return maskText(address.replace(home, '').replaceAll(flat, ''))
}
