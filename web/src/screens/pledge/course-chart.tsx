import type { PledgeView } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useMediaQuery } from '../../frame/use-media-query.ts'
import { useLanguage } from '../../language/language.ts'
import { writeDay, writeMonth } from '../../pledge/day-words.ts'
import { writeAmount, writeExpected } from '../../pledge/measured-words.ts'
import { targetWords } from '../../pledge/target-words.ts'
import { layOut, toPath, type Box, type Course } from './chart-scale.ts'

const wide: Box = { width: 760, height: 300, margin: { top: 28, right: 116, bottom: 30, left: 16 } }
const narrow: Box = { width: 340, height: 260, margin: { top: 28, right: 104, bottom: 30, left: 12 } }

interface ChartProps {
  readonly pledge: PledgeView
  readonly onOpen: (day: string) => void
}

/** The way of a pledge: what was measured, the straight line and the nodes it is held against, and where it leads. */
export function CourseChart({ pledge, onOpen }: ChartProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const box = useMediaQuery('(max-width: 760px)') ? narrow : wide
  const course = layOut(pledge, box)
  if (course === null || pledge.target === null) return null
  const { target, progress } = pledge
  const label = t('pledge.chart.label', {
    target: targetWords(target, language),
    latest: progress.latest === null ? '—' : writeAmount(progress.latest.value, target.unit, language),
  })
  return (
    <figure className="course">
      <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={label}>
        <Ground course={course} box={box} pledge={pledge} />
        {course.band.length > 0 && <path className="course-band" d={`${toPath(course.band)}Z`} />}
        <path className="course-straight" d={toPath(course.straight)} />
        {course.byNodes.length > 0 && <path className="course-nodes" d={toPath(course.byNodes)} />}
        {course.byNodes.slice(1, -1).map(({ x, y }) => (
          <path key={x} className="course-node" d={`M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`} />
        ))}
        {course.forecast.length > 0 && <path className="course-forecast" d={toPath(course.forecast)} />}
        <path className="course-line" d={toPath(course.readings)} />
        {course.readings.map(({ x, y }, index) => (
          <Dot key={x} x={x} y={y} reading={pledge.readings[index]} unit={target.unit} onOpen={onOpen} />
        ))}
        <Labels course={course} pledge={pledge} />
      </svg>
      <Key course={course} nature={target.nature} />
    </figure>
  )
}

/** What each line is. */
function Key({ course, nature }: { readonly course: Course; readonly nature: 'accumulates' | 'holds' }) {
  const { t } = useTranslation()
  return (
    <figcaption>
      <span className="course-key course-key-line">{t('pledge.chart.computed')}</span>
      <span className="course-key course-key-straight">{t(nature === 'holds' ? 'pledge.chart.target' : 'pledge.chart.straight')}</span>
      {course.byNodes.length > 0 && <span className="course-key course-key-nodes">{t('pledge.chart.nodes')}</span>}
      {course.forecast.length > 0 && <span className="course-key course-key-forecast">{t('pledge.chart.forecast')}</span>}
    </figcaption>
  )
}

interface DotProps {
  readonly x: number
  readonly y: number
  readonly reading: PledgeView['readings'][number] | undefined
  readonly unit: string
  readonly onOpen: (day: string) => void
}

/** A reading; a press opens what is behind it. The keyboard has the list below for that. */
function Dot({ x, y, reading, unit, onOpen }: DotProps) {
  const { language } = useLanguage()
  if (reading === undefined) return null
  return (
    <circle className="course-dot" cx={x} cy={y} r={5} onClick={() => onOpen(reading.on)}>
      <title>{`${writeDay(reading.on, language)} ${writeAmount(reading.value, unit, language)}`}</title>
    </circle>
  )
}

function Ground({ course, box, pledge }: { readonly course: Course; readonly box: Box; readonly pledge: PledgeView }) {
  const { language } = useLanguage()
  const { margin, width } = box
  return (
    <>
      <line className="course-base" x1={margin.left} x2={width - margin.right} y1={course.baseline} y2={course.baseline} />
      {course.quarters.map(({ day, x }) => (
        <g key={day}>
          <line className="course-tick" x1={x} x2={x} y1={margin.top} y2={course.baseline} />
          <text className="course-quarter" x={x} y={course.baseline + 18} textAnchor="middle">
            {writeMonth(day, language)}
          </text>
        </g>
      ))}
      <line className="course-day" x1={course.asOf} x2={course.asOf} y1={margin.top - 8} y2={course.baseline} />
      <text className="course-day-label" x={course.asOf} y={margin.top - 12} textAnchor={course.asOf > width * 0.7 ? 'end' : 'middle'}>
        {writeDay(pledge.asOf, language, Number(pledge.number.slice(0, 4)))}
      </text>
    </>
  )
}

/** What the lines are called stands at their ends; two that would lie on each other are moved apart. */
function Labels({ course, pledge }: { readonly course: Course; readonly pledge: PledgeView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { target, progress } = pledge
  if (target === null) return null
  const end = course.forecast[1]
  const isNear = end !== undefined && Math.abs(end.y - course.aim.y) < 16
  const beside = isNear && end.y >= course.aim.y ? end.y + 16 - (end.y - course.aim.y) : (end?.y ?? 0) - (isNear ? 12 : 0)
  return (
    <>
      <text className="course-aim" x={course.aim.x + 8} y={course.aim.y + 4}>
        {targetWords(target, language)}
      </text>
      {end !== undefined && progress.forecast && (
        <text className="course-end" x={end.x + 8} y={beside + 4}>
          {t('pledge.chart.expected', { value: writeExpected(progress.forecast.value, target.unit, language) })}
        </text>
      )}
    </>
  )
}
