import { MatterPage } from '@yiwang/contract'
import { makeAlikeIndex, suggestCategories, type CategoryKnowledge, type TopicModel } from '@yiwang/kernel'
import { startServerProcess } from '@yiwang/server'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { median } from '../median.ts'
import { say } from '../say.ts'
import { calibrate, round } from './calibration.ts'
import { bareKnowledge } from './categories.ts'
import { benchPlace, type PlacedText } from './place.ts'

const learned = 4000

/**
 * Suggestions on the demo's ninety days: what was filed first teaches, the last fifth asks. The demo's texts are generated from
 * patterns, so this says how the memory of a district works, not how well it would do on what people write.
 */
export async function benchHistory(model: TopicModel): Promise<void> {
  const filed = await listFiled()
  const cut = Math.floor(filed.length * 0.8)
  const known = filed.slice(Math.max(0, cut - learned), cut)
  const asked = filed.slice(cut)
  const bare = bareKnowledge(model)
  const withMemory = { ...bare, filed: makeAlikeIndex(known) }
  tell('demo history, words and topics', bare, asked)
  tell('demo history, with what was filed before', withMemory, asked)
  tell(
    'demo history, only what was filed before',
    { words: new Map([...bare.words.keys()].map((code) => [code, []])), filed: withMemory.filed },
    asked,
  )
  benchPlace(bare, filed)
}

function tell(what: string, knowledge: CategoryKnowledge, asked: readonly PlacedText[]): void {
  const took: number[] = []
  const tried = asked.map(({ label, text }) => {
    const before = performance.now()
    const suggested = suggestCategories(knowledge, text)
    took.push(performance.now() - before)
    return { label, suggested }
  })
  function within(most: number): number {
    return round(
      tried.filter(({ label, suggested }) => suggested.slice(0, most).some(({ category }) => category === label)).length / tried.length,
    )
  }
  const said = tried.map(({ label, suggested: [first] }) => ({ probability: first?.probability ?? 0, isRight: first?.category === label }))
  say(
    JSON.stringify({
      bench: 'categories',
      what,
      text: 'generated',
      filed: knowledge.filed?.texts.length ?? 0,
      asked: asked.length,
      top1: within(1),
      top3: within(3),
      top5: within(5),
      calibration: calibrate(said).error,
      medianMs: Number(median(took).toFixed(2)),
    }),
  )
}

/** Everything of the demo that was accepted, oldest first, read over HTTP as a receiver does. */
async function listFiled(): Promise<readonly PlacedText[]> {
  const folder = await mkdtemp(join(tmpdir(), 'yiwang-topics-'))
  const server = await startServerProcess({ env: { YIWANG_DATA: folder }, flags: ['--quiet'] })
  try {
    return await readPages(server.url)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function readPages(url: string): Promise<readonly PlacedText[]> {
  const signedIn = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ username: 'receiver', password: 'yiwang-demo-2026' }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const filed: PlacedText[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const query = `/api/matters?ended=all&sort=oldest&limit=200${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`
    const page = MatterPage.parse(await (await fetch(`${url}${query}`, { headers: { cookie } })).json())
    const accepted = page.rows.filter(({ status }) => status !== 'reported' && status !== 'declined' && status !== 'void')
    filed.push(
      ...accepted.map(({ id, category, description, grid, area }) => ({ id, label: category, text: description, area: grid ?? area })),
    )
    cursor = page.nextCursor
  }
  return filed
}
