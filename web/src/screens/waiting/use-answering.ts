import type { Approval } from '@yiwang/contract'
import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useAskedWord } from '../../flow/asked-words.ts'
import { useGiveAnswer } from '../../flow/queries.ts'
import { useLanguage } from '../../language/language.ts'

/** Deciding on what was asked for, one after the other: which is being refused, which is on its way. */
export interface Answering {
  readonly refusing: string | undefined
  readonly busy: string | undefined
  readonly grant: (approval: Approval) => void
  readonly beginRefusal: (id: string) => void
  readonly endRefusal: () => void
  readonly refuse: (approval: Approval, reason: string) => void
}

export function useAnswering(): Answering {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const wordOf = useAskedWord()
  const [refusing, setRefusing] = useState<string>()
  const answer = useGiveAnswer()

  function send({ row, asked }: Approval, refusal: string | undefined): void {
    if (answer.isPending) return
    const { id, version } = row
    const body = refusal === undefined ? { granted: true as const, version } : { granted: false as const, version, reason: refusal }
    const said = refusal === undefined ? 'flow.waiting.granted' : 'flow.waiting.refused'
    answer.mutate(
      { id, body, key: crypto.randomUUID() },
      {
        onSuccess: () => {
          setRefusing(undefined)
          void message.success(t(said, { what: `${row.number} ${wordOf(asked)}` }))
        },
        onError: (error) => void message.error(presentProblem(error, language)),
      },
    )
  }

  return {
    refusing,
    busy: answer.isPending ? answer.variables.id : undefined,
    grant: (approval) => send(approval, undefined),
    beginRefusal: setRefusing,
    endRefusal: () => setRefusing(undefined),
    refuse: send,
  }
}
