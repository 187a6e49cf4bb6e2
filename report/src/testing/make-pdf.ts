/** A line drawn on a page of a test's pdf; points, `y` from the foot. */
export type DrawnLine = { readonly text: string; readonly x: number; readonly y: number; readonly size?: number }

/**
 * A pdf for tests, written by hand: A4 pages with lines in a Chinese font that is not in the file, as Chinese office programs
 * make them (the predefined map UniGB-UTF16-H); a page without lines has a picture's frame alone.
 */
export function makePdf(pages: readonly (readonly DrawnLine[])[], trailer = ''): Uint8Array {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 90 >> >>] >>`,
    ...pages.flatMap((lines, index) => {
      const drawn = lines.map(draw).join('\n') || '100 100 400 600 re S'
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ]
    }),
  ]
  return writeObjects(objects, trailer)
}

function draw({ text, x, y, size = 16 }: DrawnLine): string {
  const code = Buffer.from(text, 'utf16le').swap16().toString('hex')
  return `BT /F1 ${size} Tf ${x} ${y} Td <${code}> Tj ET`
}

function writeObjects(objects: readonly string[], trailer: string): Uint8Array {
  let written = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = written.length
    written += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  written += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${written.length}\n%%EOF\n`
  return Buffer.from(written, 'latin1')
}
