const length = 10
const mistaken: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** The code as it is kept, from what somebody typed: spaces and dashes go, letters that are not used become the digits they look like. */
export function cleanFollowCode(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-–—]/gu, '')
  return plain.replaceAll(/[OIL]/gu, (letter) => mistaken[letter] ?? letter)
}

/** Whether it can be a code at all: 10 letters and digits. */
export function isFollowCode(code: string): boolean {
  return code.length === length && /^[0-9A-HJKMNP-TV-Z]+$/u.test(code)
}

/** The code in two halves, easier to read out and to copy by hand. */
export function presentFollowCode(code: string): string {
  return code.length === length ? `${code.slice(0, 5)}-${code.slice(5)}` : code
}
