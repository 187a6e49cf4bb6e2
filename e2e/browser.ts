import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Maps are drawn through a graphics card made of software; without one the pages themselves are drawn at a fraction of the cost. */
const mapFlags = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']
const mapless = ['--disable-gpu', '--disable-3d-apis']

/** The sizes at which everything is looked at. */
export const sizes = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  /** A screen in a duty room, and a wall of two of them. */
  screen: { width: 1920, height: 1080 },
  wall: { width: 3840, height: 1080 },
} as const

/**
 * Starts the machine's Chromium, drawing maps in software. That takes most of the time of a journey; one in which nobody
 * looks at a map goes without, as on a machine that cannot draw any.
 */
export function startBrowser({ withMaps = true }: { readonly withMaps?: boolean } = {}): Promise<Browser> {
  const args = [...flags, ...(withMaps ? mapFlags : mapless)]
  return chromium.launch({ executablePath: process.env['YIWANG_TEST_CHROMIUM'] ?? '/usr/bin/chromium', args })
}

/** A page of a visitor of one's own: size, language, and a place to stand in if given. */
export async function openPage(
  browser: Browser,
  visitor: {
    readonly size: keyof typeof sizes
    readonly language: 'zh-CN' | 'en'
    readonly at?: { readonly longitude: number; readonly latitude: number }
  },
): Promise<Page> {
  const options: BrowserContextOptions = {
    viewport: sizes[visitor.size],
    locale: visitor.language,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  }
  if (visitor.size === 'phone') Object.assign(options, { hasTouch: true, isMobile: true })
  if (visitor.at) Object.assign(options, { geolocation: visitor.at, permissions: ['geolocation'] })
  const context = await browser.newContext(options)
  return context.newPage()
}
