import { Banner, Button, Choice, TextArea } from '@yiwang/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { useConfirm } from './queries.ts'
import { findScore, scores } from './scores.ts'

interface Props {
  readonly code: string
  readonly onDone: () => void
}

/** It is solved: how satisfied one is, and whatever else one would like to say. */
export function RateForm({ code, onDone }: Props) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const confirm = useConfirm(code)
  const [chosen, setChosen] = useState<string>()
  const [words, setWords] = useState('')
  const [isWrong, setWrong] = useState(false)

  function send(): void {
    const score = findScore(Number(chosen))?.score
    setWrong(score === undefined)
    if (score === undefined) return
    confirm.mutate({ isSolved: true, score, ...(words.trim() !== '' && { words: words.trim() }) }, { onSuccess: onDone })
  }

  return (
    <div className="follow-form">
      <p className="follow-question">{t('resident.follow.confirm.score')}</p>
      <Choice
        label={t('resident.follow.confirm.score')}
        options={scores.map(({ score, word }) => ({ value: String(score), label: t(`resident.follow.confirm.scores.${word}`) }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      {isWrong && <Banner tone="amber">{t('resident.follow.confirm.needsScore')}</Banner>}
      <TextArea
        label={t('resident.follow.confirm.words')}
        placeholder={t('resident.follow.confirm.wordsExample')}
        value={words}
        rows={2}
        maxLength={1000}
        onChange={(event) => setWords(event.target.value)}
      />
      {confirm.isError && <Banner tone="red">{presentProblem(confirm.error, language)}</Banner>}
      <Button kind="primary" isBusy={confirm.isPending} onClick={send}>
        {t('resident.follow.confirm.send')}
      </Button>
    </div>
  )
}
