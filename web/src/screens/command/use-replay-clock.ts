import { useEffect, useEffectEvent, useState } from 'react'

/** How many seconds of the day pass in one of ours. */
export const speeds = [60, 300, 1800] as const
type Speed = (typeof speeds)[number]

/** A clock that runs through a day. */
export interface ReplayClock {
  readonly second: number
  readonly isPlaying: boolean
  readonly speed: Speed
  readonly setSecond: (second: number) => void
  readonly setSpeed: (speed: Speed) => void
  readonly toggle: () => void
}

const beatMs = 250
export const endOfDay = 86_400

/** Runs from a second of the day, and tells where it stands when it is stopped or set. */
export function useReplayClock(from: number, onRest: (second: number) => void): ReplayClock {
  const [second, setSecond] = useState(from)
  const [isPlaying, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<Speed>(60)
  const rest = useEffectEvent(onRest)
  useEffect(() => {
    if (!isPlaying) return undefined
    const timer = setInterval(() => setSecond((now) => Math.min(endOfDay, now + (speed * beatMs) / 1000)), beatMs)
    return () => clearInterval(timer)
  }, [isPlaying, speed])
  const isOver = second >= endOfDay
  function toggle(): void {
    if (isPlaying && !isOver) rest(second)
    if (isOver) setSecond(0)
    setPlaying(!isPlaying || isOver)
  }
  function set(next: number): void {
    setSecond(next)
    if (!isPlaying) onRest(next)
  }
  return { second, isPlaying: isPlaying && !isOver, speed, setSecond: set, setSpeed, toggle }
}
