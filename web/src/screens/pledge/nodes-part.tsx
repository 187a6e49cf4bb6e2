import type { PledgeView } from '@yiwang/contract'
import { Badge, type Look } from '@yiwang/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { writeDay } from '../../pledge/day-words.ts'
import { FileLink } from '../../pledge/file-link.tsx'
import { writeAmount } from '../../pledge/measured-words.ts'
import type { Doing } from './doing.ts'

interface NodesProps {
  readonly pledge: PledgeView
  readonly onDo: (doing: Doing) => void
}

type Proof = PledgeView['proof']

/** The nodes of the year in their order, each with its proof; and the proof of the whole where a document shows it. */
export function NodesPart({ pledge, onDo }: NodesProps) {
  const { t } = useTranslation()
  const { nodes, measure, proof } = pledge
  const hasWhole = measure === 'document' || proof !== null
  if (nodes.length === 0 && !hasWhole) return null
  return (
    <section className="sheet" aria-labelledby="nodes">
      <h2 id="nodes">{t('pledge.nodes.title')}</h2>
      <ol className="nodes">
        {nodes
          .toSorted((one, other) => (one.by < other.by ? -1 : 1))
          .map((node) => (
            <NodeLine key={node.id} node={node} pledge={pledge} onDo={onDo} />
          ))}
        {hasWhole && (
          <li className="node">
            <Mark proof={proof} by={pledge.due} asOf={pledge.asOf} />
            <div>
              <p className="node-words">{t('pledge.nodes.whole')}</p>
              <ProofWords proof={proof} />
              <ProofButtons node={null} proof={proof} acts={pledge.acts} onDo={onDo} />
            </div>
          </li>
        )}
      </ol>
    </section>
  )
}

function NodeLine({ node, pledge, onDo }: NodesProps & { readonly node: PledgeView['nodes'][number] }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <li className="node">
      <Mark proof={node.reached} by={node.by} asOf={pledge.asOf} />
      <div>
        <p className="node-words">
          <strong>{node.words}</strong>
          {node.value !== null && (
            <span> {t('pledge.nodes.value', { value: writeAmount(node.value, pledge.target?.unit ?? '', language) })}</span>
          )}
        </p>
        <p className="pg-quiet">{t('pledge.nodes.by', { day: writeDay(node.by, language) })}</p>
        <ProofWords proof={node.reached} />
        <ProofButtons node={node.id} proof={node.reached} acts={pledge.acts} onDo={onDo} />
      </div>
    </li>
  )
}

const looks = {
  reached: { tone: 'green', sign: 'check' },
  late: { tone: 'red', sign: 'triangle' },
  open: { tone: 'grey', sign: 'ring' },
} as const satisfies Record<string, Look>

function Mark({ proof, by, asOf }: { readonly proof: Proof; readonly by: string; readonly asOf: string }) {
  const { t } = useTranslation()
  const open = by <= asOf ? 'late' : 'open'
  const state = proof !== null && proof.on <= asOf ? 'reached' : open
  return (
    <span className="node-mark">
      <Badge look={looks[state]}>{t(`pledge.nodes.${state}`)}</Badge>
    </span>
  )
}

function ProofWords({ proof }: { readonly proof: Proof }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  if (proof === null) return null
  return (
    <p className="node-proof">
      {t('pledge.nodes.proof', { day: writeDay(proof.on, language) })}
      <q>{proof.words}</q> {proof.file !== null && <FileLink file={proof.file} />}
    </p>
  )
}

interface ProofButtonsProps {
  readonly node: string | null
  readonly proof: Proof
  readonly acts: readonly string[]
  readonly onDo: (doing: Doing) => void
}

function ProofButtons({ node, proof, acts, onDo }: ProofButtonsProps) {
  const { t } = useTranslation()
  return (
    <div className="node-acts">
      {acts.includes('proven') && (
        <Button size="small" onClick={() => onDo({ kind: 'proven', node })}>
          {t(proof === null ? 'pledge.act.proven' : 'pledge.act.proveAgain')}
        </Button>
      )}
      {proof !== null && acts.includes('disproven') && (
        <Button size="small" onClick={() => onDo({ kind: 'disproven', node })}>
          {t('pledge.act.disproven')}
        </Button>
      )}
    </div>
  )
}
