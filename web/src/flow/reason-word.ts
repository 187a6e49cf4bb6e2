import { declineReasons, pauseReasons, returnReasons } from '@yiwang/kernel'
import { useTranslation } from 'react-i18next'

/** What a reason from one of the lists says in words; one that stands in no list says its code. */
export function useReasonWord(): (code: string) => string {
  const { t } = useTranslation()
  return (code) => {
    const decline = declineReasons.find((reason) => reason === code)
    if (decline) return t(`matter.declineReason.${decline}`)
    const pause = pauseReasons.find((reason) => reason === code)
    if (pause) return t(`matter.pauseReason.${pause}`)
    const back = returnReasons.find((reason) => reason === code)
    return back ? t(`matter.returnReason.${back}`) : code
  }
}
