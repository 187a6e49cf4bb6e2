import { openDocument, read, setYear, type Report, type ReportProblem } from '@yiwang/report'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

/** The reports that could be read, in the order given, and whether all could. */
export interface FilesRead {
  readonly reports: readonly Report[]
  readonly isWhole: boolean
}

/** Reads every file that can be read; of each other the reason is told in both languages on the error output. */
export async function readFiles(files: readonly string[], year: number | undefined): Promise<FilesRead> {
  const reports: Report[] = []
  for (const file of files) {
    // One after the other: a report is read in a blink, and the reasons come in the order of the files.
    // eslint-disable-next-line no-await-in-loop
    const report = await readOne(file)
    if (report) reports.push(year === undefined ? report : setYear(report, year))
  }
  return { reports, isWhole: reports.length === files.length }
}

async function readOne(file: string): Promise<Report | null> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    const { zh, en } = reasonOf(error)
    console.error(`${file}：${zh}\n${file}: ${en}`)
    return null
  }
  const opened = await openDocument(bytes, basename(file))
  if (opened.ok) return read(opened.value)
  await tellProblem(file, opened.problem)
  return null
}

function reasonOf(error: unknown): { readonly zh: string; readonly en: string } {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return { zh: '没有这个文件。', en: 'There is no such file.' }
  if (code === 'EISDIR') return { zh: '这是文件夹，不是文件。', en: 'This is a folder, not a file.' }
  if (code === 'EACCES' || code === 'EPERM') return { zh: '没有读取的权限。', en: 'It may not be read.' }
  return { zh: `读不了（${String(code)}）。`, en: `It cannot be read (${String(code)}).` }
}

/** The phrases are loaded only where a file could not be opened: a report that reads well starts the faster. */
async function tellProblem(file: string, { code, detail = {} }: ReportProblem): Promise<void> {
  const { fillPhrase, phrases } = await import('@yiwang/contract')
  const [zh, en] = [phrases['zh-CN'], phrases.en].map(({ problem }) => fillPhrase(problem[code], detail))
  console.error(`${file}：${zh}\n${file}: ${en}`)
}
