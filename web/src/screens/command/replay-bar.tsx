import type { UseQueryResult } from '@tanstack/react-query'
import type { Replay } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { presentProblem } from '../../api/client.ts'
import { timeZone } from '../../time/time-zone.ts'
import type { Moment } from './play-replay.ts'
import { endOfDay, speeds, type ReplayClock } from './use-replay-clock.ts'

interface ReplayBarProps {
  readonly day: string | undefined
  readonly replay: UseQueryResult<Replay>
  readonly clock: ReplayClock
  readonly moment: Moment | undefined
  readonly onDay: (day: string | undefined) => void
}

/** Now, or a day that is played again: which, how fast, and where in it. */
export function ReplayBar({ day, replay, clock, moment, onDay }: ReplayBarProps) {
  const { t } = useTranslation()
  const today = Temporal.Now.plainDateISO(timeZone())
  return (
    <section className="wall-replay" aria-label={t('command.replay.title')}>
      {day === undefined ? (
        <button type="button" onClick={() => onDay(today.subtract({ days: 1 }).toString())}>
          ⟲ {t('command.replay.title')}
        </button>
      ) : (
        <>
          <button type="button" className="wall-live" onClick={() => onDay(undefined)}>
            {t('command.replay.back')}
          </button>
          <label>
            {t('command.replay.day')}{' '}
            <input type="date" value={day} max={today.toString()} onChange={({ target }) => target.value !== '' && onDay(target.value)} />
          </label>
          <Course replay={replay} clock={clock} moment={moment} />
        </>
      )}
    </section>
  )
}

function Course({ replay, clock, moment }: Pick<ReplayBarProps, 'replay' | 'clock' | 'moment'>) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  if (replay.isError) return <p role="status">{presentProblem(replay.error, language)}</p>
  if (replay.data === undefined || moment === undefined) return <p role="status">{t('command.replay.loading')}</p>
  const { open, late, ended } = moment
  return (
    <>
      <button type="button" className="wall-play" onClick={clock.toggle}>
        {clock.isPlaying ? `❚❚ ${t('command.replay.pause')}` : `▶ ${t('command.replay.play')}`}
      </button>
      <div className="wall-tabs" role="group" aria-label={t('command.replay.speed', { n: '' })}>
        {speeds.map((speed) => (
          <button key={speed} type="button" aria-pressed={speed === clock.speed} onClick={() => clock.setSpeed(speed)}>
            {t('command.replay.speed', { n: speed })}
          </button>
        ))}
      </div>
      <output className="wall-time">{timeOf(clock.second)}</output>
      <input
        type="range"
        min={0}
        max={endOfDay}
        step={60}
        value={clock.second}
        aria-label={t('command.replay.time')}
        aria-valuetext={timeOf(clock.second)}
        onChange={({ target }) => clock.setSecond(Number(target.value))}
      />
      <span className="wall-counts">{t('command.replay.counts', { open, late, ended })}</span>
      {replay.data.isMore ? <span role="status">{t('command.replay.more')}</span> : null}
    </>
  )
}

function timeOf(second: number): string {
  const minutes = Math.floor(second / 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
