import type { Language } from '@yiwang/contract'
import { getMove, moveIds, type MoveEnd, type MoveId } from '@yiwang/kernel'
import { useTranslation } from 'react-i18next'

import { Both, type Words } from './both.tsx'

const columns = ['number', 'move', 'from', 'to', 'by', 'conditions', 'carries', 'approval'] as const

/** Every row of the table of moves, in both languages. */
export function MoveTable({ language }: { readonly language: Language }) {
  return (
    <table className="moves-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column}>
              <Both language={language}>{(words) => words.rules.moves[column]}</Both>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {moveIds.map((id, index) => (
          <MoveRow key={id} id={id} number={index + 1} language={language} />
        ))}
      </tbody>
    </table>
  )
}

function MoveRow({ id, number, language }: { readonly id: MoveId; readonly number: number; readonly language: Language }) {
  const { from, to, by, conditions, carries, approval } = getMove(id)
  return (
    <tr id={`move-${id}`}>
      <td className="moves-row-number">{number}</td>
      <th scope="row">
        <Both language={language}>{(words) => words.matter.move[id]}</Both>
      </th>
      <Cell column="from" language={language} say={(words) => from.map((status) => words.matter.status[status])} />
      <Cell column="to" language={language} say={(words) => [endWord(to, words)]} />
      <Cell column="by" language={language} say={(words) => by.map((role) => words.person.role[role])} />
      <Cell column="conditions" language={language} say={(words) => conditions.map((condition) => words.matter.condition[condition])} />
      <Cell column="carries" language={language} say={(words) => carries.map((carry) => words.matter.carry[carry])} />
      <Cell
        column="approval"
        language={language}
        say={(words) => {
          if (approval.length === 0) return [words.rules.moves.atOnce]
          const roles = approval.map((role) => words.person.role[role]).join(words.rules.shared.or)
          return [words.rules.moves.approvedBy.replace('{{roles}}', roles)]
        }}
      />
    </tr>
  )
}

function endWord(to: MoveEnd, words: Words): string {
  return to === 'unchanged' || to === 'restored' ? words.matter.end[to] : words.matter.status[to]
}

interface CellProps {
  readonly column: (typeof columns)[number]
  readonly language: Language
  readonly say: (words: Words) => readonly string[]
}

function Cell({ column, language, say }: CellProps) {
  const { t } = useTranslation()
  return (
    <td data-label={t(`rules.moves.${column}`)}>
      <span>
        <Both language={language}>
          {(words, own) => {
            const said = say(words)
            return said.length === 0 ? words.rules.moves.none : enumerate(said, own)
          }}
        </Both>
      </span>
    </td>
  )
}

function enumerate(words: readonly string[], language: Language): string {
  if (words.length === 1) return words[0] ?? ''
  return words.join(language === 'en' ? '; ' : '；')
}
