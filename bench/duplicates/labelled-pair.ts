import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Two public messages by their numbers: whether they speak of the same thing, whether that is doubtful, their topic. */
export interface LabelledPair {
  readonly a: string
  readonly b: string
  readonly same: boolean
  readonly doubt: boolean
  /** Pairs that share a message have the same topic; folds are cut between topics. */
  readonly topic: number
}

const messagesFile = fileURLToPath(new URL('../../../shared/data/requests/messages.jsonl', import.meta.url))

/** The labelled pairs, kept here without their texts. */
export function listLabelledPairs(): readonly LabelledPair[] {
  return readLines<LabelledPair>(fileURLToPath(new URL('labelled-pairs.jsonl', import.meta.url)))
}

/** A message: its subject and words in one text, and when it was written, epoch milliseconds. */
export interface Message {
  readonly text: string
  readonly at: number
}

/** The messages by their numbers; nothing where the collection is not at hand. */
export function findMessages(): ReadonlyMap<string, Message> | undefined {
  if (!existsSync(messagesFile)) return undefined
  const messages = readLines<Readonly<Record<string, string>>>(messagesFile)
  return new Map(
    messages.map((message) => [
      message['留言编号'] ?? '',
      { text: `${message['留言主题']?.trim()}。${message['留言详情']?.trim()}`, at: readTime(message['留言时间'] ?? '') },
    ]),
  )
}

/** The collection writes 2019/2/8 9:05:00 and 2019-02-08 09:05:00. */
function readTime(text: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = (text.match(/\d+/gu) ?? []).map(Number)
  return Temporal.PlainDateTime.from({ year, month, day, hour, minute }).toZonedDateTime('Asia/Shanghai').epochMilliseconds
}

/** Where the messages are looked for. */
export function messagesPath(): string {
  return messagesFile
}

function readLines<T>(path: string): readonly T[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
}
