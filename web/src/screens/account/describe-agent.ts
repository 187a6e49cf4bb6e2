type Known = readonly (readonly [name: string, pattern: RegExp])[]

// The order matters: most browsers also say that they are some other one.
const browsers: Known = [
  ['微信 WeChat', /MicroMessenger/u],
  ['Edge', /Edg/u],
  ['360', /360SE|360EE|QIHU/u],
  ['Firefox', /Firefox|FxiOS/u],
  ['Chrome', /Chrome|CriOS/u],
  ['Safari', /Safari/u],
]

const systems: Known = [
  ['HarmonyOS', /HarmonyOS|OpenHarmony/u],
  ['iPhone', /iPhone/u],
  ['iPad', /iPad/u],
  ['Android', /Android/u],
  ['Windows', /Windows/u],
  ['macOS', /Mac OS X/u],
  ['Linux', /Linux/u],
]

/** A browser's long name for itself in two words: Chrome · Windows. Nothing when neither is known. */
export function describeAgent(agent: string): string | undefined {
  const parts = [browsers, systems]
    .map((known) => known.find(([, pattern]) => pattern.test(agent))?.[0])
    .filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(' · ')
}
