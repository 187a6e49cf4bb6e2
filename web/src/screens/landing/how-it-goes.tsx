import { SignMark, type Sign } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

const steps = [
  { key: 'report', sign: 'ring' },
  { key: 'accept', sign: 'half' },
  { key: 'dispatch', sign: 'arrow' },
  { key: 'handle', sign: 'turning' },
  { key: 'verify', sign: 'eye' },
  { key: 'close', sign: 'check' },
] as const satisfies readonly { key: string; sign: Sign }[]

/** The way of a matter in six words, so that a resident knows what will come. */
export function HowItGoes() {
  const { t } = useTranslation()
  return (
    <section className="how" aria-labelledby="how">
      <h2 id="how">{t('resident.landing.how')}</h2>
      <ol>
        {steps.map(({ key, sign }) => (
          <li key={key} data-last={key === 'close'}>
            <SignMark sign={sign} size={18} />
            <span>{t(`resident.landing.howSteps.${key}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
