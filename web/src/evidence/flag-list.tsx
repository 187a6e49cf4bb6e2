import './flag-list.css'

import { Link } from '@tanstack/react-router'
import type { EvidenceFlag } from '@yiwang/contract'
import { SignMark, type Sign, type Tone } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { presentFlag } from './flag-words.ts'

interface FlagListProps {
  readonly flags: readonly EvidenceFlag[]
  /** The matter that is looked at. */
  readonly matter: string
}

const looks: Readonly<Record<EvidenceFlag['kind'], { readonly tone: Tone; readonly sign: Sign }>> = {
  seen_before: { tone: 'red', sign: 'cross' },
  far: { tone: 'red', sign: 'triangle' },
  old: { tone: 'red', sign: 'triangle' },
  future: { tone: 'amber', sign: 'triangle' },
  claim_differs: { tone: 'amber', sign: 'triangle' },
  no_time: { tone: 'grey', sign: 'dash' },
  no_place: { tone: 'grey', sign: 'dash' },
}

/** What is odd about a photo, each in words and with a shape of its own; nothing odd is said as well. */
export function FlagList({ flags, matter }: FlagListProps) {
  const { t } = useTranslation()
  if (flags.length === 0) {
    return (
      <p className="flag y-tone-green">
        <SignMark sign="check" />
        {t('evidence.flag.none')}
      </p>
    )
  }
  return (
    <ul className="flags">
      {flags.map((flag) => (
        <li key={flag.kind} className={`flag y-tone-${looks[flag.kind].tone}`}>
          <SignMark sign={looks[flag.kind].sign} />
          {flag.kind === 'seen_before' && flag.matter !== matter ? (
            <Link to="/desk/matters/$id" params={{ id: flag.matter }}>
              {presentFlag(flag, matter, t)}
            </Link>
          ) : (
            presentFlag(flag, matter, t)
          )}
        </li>
      ))}
    </ul>
  )
}
