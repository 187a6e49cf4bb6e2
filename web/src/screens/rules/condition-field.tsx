import { factNames } from '@yiwang/kernel'
import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { FoundFault } from './condition-check.ts'
import { conditionExamples } from './condition-examples.ts'

interface ConditionFieldProps {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
}

/** A condition, checked while it is typed, with the names that it may use and three examples. */
export function ConditionField({ id, value = '', onChange }: ConditionFieldProps) {
  const { t } = useTranslation()
  const fault = useFault(value)
  return (
    <>
      <Input.TextArea
        {...(id === undefined ? {} : { id })}
        value={value}
        onChange={(event) => onChange?.(event.target.value)}
        autoSize={{ minRows: 2, maxRows: 6 }}
        spellCheck={false}
        status={fault === undefined || fault === 'checking' || fault === 'none' ? '' : 'error'}
        aria-describedby="condition-says"
      />
      <div id="condition-says" aria-live="polite" className="pg-small">
        <FaultText fault={fault} isEmpty={value.trim() === ''} />
      </div>
      <p className="pg-quiet pg-small">{t('rules.dispatch.form.conditionHelp')}</p>
      <dl className="condition-names">
        {factNames.map((name) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{t(`rules.dispatch.fact.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="pg-small" style={{ margin: '12px 0 0' }}>
        {t('rules.dispatch.form.examples')}
      </p>
      <ul className="condition-examples">
        {conditionExamples.map((example) => (
          <li key={example.id}>
            <button type="button" className="pg-link pg-small" onClick={() => onChange?.(example.text)}>
              {t(`rules.dispatch.example.${example.id}`)}
            </button>
            <br />
            <code>{example.text}</code>
          </li>
        ))}
      </ul>
    </>
  )
}

function FaultText({ fault, isEmpty }: { readonly fault: FoundFault | 'none' | 'checking' | undefined; readonly isEmpty: boolean }) {
  const { t } = useTranslation()
  if (isEmpty || fault === undefined) return null
  if (fault === 'checking') return <span className="pg-quiet">{t('rules.dispatch.form.conditionChecking')}</span>
  if (fault === 'none') return <span className="condition-good">{t('rules.dispatch.form.conditionGood')}</span>
  return <span className="try-fault">{t(`rules.dispatch.fault.${fault.reason}`, { at: fault.at })}</span>
}

const pause = 250

function useFault(text: string): FoundFault | 'none' | 'checking' | undefined {
  const [found, setFound] = useState<{ readonly text: string; readonly fault: FoundFault | 'none' }>()
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(() => {
      void checkText(text).then((fault) => {
        if (isCurrent) setFound({ text, fault: fault ?? 'none' })
      })
    }, pause)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text])
  if (text.trim() === '') return undefined
  return found?.text === text ? found.fault : 'checking'
}

/** What is wrong with a condition; the parser is fetched when it is first needed. */
export async function checkText(text: string): Promise<FoundFault | undefined> {
  const { findFault } = await import('./condition-check.ts')
  return findFault(text)
}
