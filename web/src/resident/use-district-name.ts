import { useTranslation } from 'react-i18next'

import { useLanguage } from '../language/language.ts'
import { useDistrict } from '../me/queries.ts'

/** The district's name in the language of the screen; until it is known, the platform's. */
export function useDistrictName(): string {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const district = useDistrict()
  const name = language === 'en' ? district.data?.nameEn : district.data?.name
  return name === undefined || name === '' ? t('common.productName') : name
}
