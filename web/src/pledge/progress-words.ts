import type { PledgeRow } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../language/language.ts'
import { writeAmount, writeShare } from './measured-words.ts'
import { targetWords } from './target-words.ts'

/** How far a pledge is: in a word for a tile, and wholly. */
export interface ProgressWords {
  readonly short: string
  readonly whole: string
}

type Told = Pick<PledgeRow, 'target'> & { readonly progress: Pick<PledgeRow['progress'], 'share' | 'latest'> }

/** Says how far a pledge is: 42%，实测 840 个，目标 2,000 个以上. */
export function useProgressWords(): (row: Told) => ProgressWords {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return ({ target, progress: { share, latest } }) => {
    const value = latest === null ? null : writeAmount(latest.value, target?.unit ?? '', language)
    const told = share === null ? null : writeShare(Math.max(0, share))
    const parts = [
      told,
      value !== null && t('pledge.measured', { value }),
      target !== null && t('pledge.targetOf', { target: targetWords(target, language) }),
    ]
    const whole = parts.filter((part) => part !== null && part !== false).join(t('pledge.comma'))
    return { short: told ?? value ?? '—', whole: whole === '' ? t('pledge.nothingMeasured') : whole }
  }
}
