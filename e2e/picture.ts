import type { Browser } from 'playwright-core'

/** A photo of a coloured field with words on it, as a phone would take it: no two alike. */
export async function takePhoto(
  browser: Browser,
  words: string,
): Promise<{ readonly name: string; readonly mimeType: string; readonly buffer: Buffer }> {
  const page = await browser.newPage({ viewport: { width: 640, height: 480 } })
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:#7a8f6a;font:48px sans-serif">${words}`,
  )
  const buffer = await page.screenshot({ type: 'jpeg', quality: 80 })
  await page.close()
  return { name: `${words}.jpg`, mimeType: 'image/jpeg', buffer }
}
