import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import type { TopicSample } from '@yiwang/kernel'

const folder = fileURLToPath(new URL('../../../shared/data/requests/', import.meta.url))

/** Where the public messages lie that topics are learned from; they are not part of the project. */
export const labelledPath = `${folder}labelled-messages.jsonl`
const messagesPath = `${folder}messages.jsonl`

interface PublicMessage {
  readonly 留言编号: string
  readonly 留言主题: string
  readonly 留言详情: string
  readonly 一级分类?: string
}

/** A message labelled by hand with the category that fits, `null` when none does; `also` fits as well. */
export interface LabelledMessage {
  readonly number: string
  readonly text: string
  readonly category: string | null
  readonly also: readonly string[]
}

/** The messages with the topic that their source gave them; nothing when they are not there. */
export function findTopicSamples(): readonly TopicSample[] | undefined {
  if (!existsSync(labelledPath)) return undefined
  return readLines<PublicMessage>(labelledPath).map((message) => ({ topic: message.一级分类 ?? '', text: textOf(message) }))
}

/** The messages that were labelled with categories by hand; nothing when they are not there. */
export function findLabelledMessages(): readonly LabelledMessage[] | undefined {
  if (!existsSync(messagesPath)) return undefined
  const texts = new Map(readLines<PublicMessage>(messagesPath).map((message) => [message.留言编号, textOf(message)]))
  const labels = fileURLToPath(new URL('labelled-categories.jsonl', import.meta.url))
  return readLines<{ number: string; category: string | null; also?: readonly string[] }>(labels).map(
    ({ number, category, also = [] }) => ({
      number,
      text: texts.get(number) ?? '',
      category,
      also,
    }),
  )
}

function textOf(message: PublicMessage): string {
  return `${message.留言主题.trim()}\n${message.留言详情.trim()}`
}

function readLines<T>(path: string): readonly T[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
}
