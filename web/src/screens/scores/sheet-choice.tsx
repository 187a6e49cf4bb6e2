import { scoreSheetNames, scoreSheets, type ScoreSheetName } from '@yiwang/contract'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'

const areas = ['street', 'community', 'unit'] as const
const posts = scoreSheetNames.filter((name) => scoreSheets[name].by === 'person')

interface SheetChoiceProps {
  readonly sheet: ScoreSheetName
  readonly onChoose: (sheet: ScoreSheetName) => void
}

/** What is compared: streets, communities, units, or people, and these in which post. */
export function SheetChoice({ sheet, onChoose }: SheetChoiceProps) {
  const { t } = useTranslation()
  const isOfPeople = scoreSheets[sheet].by === 'person'
  return (
    <div className="scores-sheets">
      <Segmented
        aria-label={t('scores.compare')}
        value={isOfPeople ? 'people' : sheet}
        options={[...areas.map((value) => ({ value, label: t(`scores.sheet.${value}`) })), { value: 'people', label: t('scores.people') }]}
        onChange={(value) => onChoose(value === 'people' ? 'handle' : (value as ScoreSheetName))}
      />
      {isOfPeople && (
        <Segmented
          aria-label={t('scores.post')}
          value={sheet}
          options={posts.map((value) => ({ value, label: t(`scores.sheet.${value}`) }))}
          onChange={(value) => onChoose(value)}
        />
      )}
    </div>
  )
}
