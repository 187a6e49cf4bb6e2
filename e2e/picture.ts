import type { Browser } from 'playwright-core'

/** A photo of a coloured field with words on it, as a phone would take it: no two alike. */
export async function takePhoto(
  browser: Browser,
  words: string,
): Promise<{ readonly name: string; readonly mimeType: string; readonly buffer: Buffer }> {
  const page = await browser.newPage()
  // Drawn on a canvas: taking a screenshot asks the compositor, which now and then has no picture to give.
  const data = await page.evaluate((text) => {
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 480
    const brush = canvas.getContext('2d')
    if (brush === null) throw new Error('this browser draws nothing')
    brush.fillStyle = '#7a8f6a'
    brush.fillRect(0, 0, 640, 480)
    brush.fillStyle = '#fff'
    brush.font = '40px sans-serif'
    brush.fillText(text, 40, 240)
    return canvas.toDataURL('image/jpeg', 0.8)
  }, words)
  await page.close()
  return { name: `${words}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(data.slice(data.indexOf(',') + 1), 'base64') }
}
