import './command.css'

import type { Picked } from '@yiwang/ui/map'
import { isAllowed } from '@yiwang/kernel'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Forbidden } from '../../frame/forbidden.tsx'
import { useShortcuts } from '../../frame/shortcuts.tsx'
import { useMe } from '../../me/queries.ts'
import { CategoryPanel } from './category-panel.tsx'
import type { CommandAddress } from './command-address.ts'
import { FlowPanel } from './flow-panel.tsx'
import { MatterDrawer } from './matter-drawer.tsx'
import { NoMap } from './no-map.tsx'
import { NowPanel } from './now-panel.tsx'
import { OldestPanel } from './oldest-panel.tsx'
import { momentOf } from './play-replay.ts'
import { PledgePanel } from './pledge-panel.tsx'
import { useRenew, useReplay } from './queries.ts'
import { ReplayBar } from './replay-bar.tsx'
import { SpotCard } from './spot-card.tsx'
import { Stage } from './stage.tsx'
import { StageTools } from './stage-tools.tsx'
import { TopBar } from './top-bar.tsx'
import { UrgentPanel } from './urgent-panel.tsx'
import { usePulses } from './use-pulses.ts'
import { useReplayClock } from './use-replay-clock.ts'
import { WhoPanel } from './who-panel.tsx'

/** The command screen: the district is the stage, and around it stands what happens, what goes wrong, who is on it, and whether we keep our word. */
export function Screen() {
  const me = useMe().data
  if (me && !isAllowed(me, 'command.read')) return <Forbidden />
  return <Wall />
}

function Wall() {
  const { t } = useTranslation()
  const { address, go, choose } = useAddress()
  const [picked, setPicked] = useState<Picked>()
  const renew = useRenew()
  const pulses = usePulses(renew)
  const look = address.look ?? 'points'
  const replay = useReplay(address.day)
  const clock = useReplayClock(Number(address.second ?? 28_800), (second) => go({ ...address, second: String(Math.round(second)) }))
  const moment = address.day !== undefined && replay.data ? momentOf(replay.data, clock.second) : undefined
  useShortcuts([{ keys: ' ', label: t('command.keys.play'), run: clock.toggle }])
  return (
    <div className="command">
      <TopBar />
      <main className="wall-middle">
        <Stage
          address={address}
          look={look}
          moment={moment}
          pulses={pulses}
          onView={(at) => go({ ...address, at })}
          onChoose={choose}
          onPick={setPicked}
        />
        <NoMap />
        {address.day === undefined ? <StageTools address={address} look={look} go={go} /> : null}
        {picked && address.day === undefined ? <SpotCard picked={picked} onClose={() => setPicked(undefined)} /> : null}
      </main>
      <div className="wall-side wall-left" id="panels">
        <NowPanel />
        <CategoryPanel />
        <WhoPanel />
      </div>
      <div className="wall-side wall-right">
        <UrgentPanel onChoose={choose} />
        <OldestPanel onChoose={choose} />
        <PledgePanel />
      </div>
      <footer className="wall-foot">
        <ReplayBar day={address.day} replay={replay} clock={clock} moment={moment} onDay={(day) => go(withDay(address, day))} />
        <FlowPanel />
      </footer>
      <MatterDrawer id={address.chosen} onClose={() => choose(undefined)} />
    </div>
  )
}

function withDay({ day: _day, second: _second, ...rest }: CommandAddress, day: string | undefined): CommandAddress {
  return day === undefined ? rest : { ...rest, day }
}

interface Addressed {
  readonly address: CommandAddress
  readonly go: (address: CommandAddress) => void
  readonly choose: (id: string | undefined) => void
}

/** What the address says, and how to change it; every change replaces the last, so that "back" leaves the screen. */
function useAddress(): Addressed {
  const navigate = useNavigate()
  const address: CommandAddress = useSearch({ from: '/wall/command' })
  const go = useCallback(
    (next: CommandAddress) => void navigate({ to: '/command', search: next, replace: true, resetScroll: false }),
    [navigate],
  )
  const choose = useCallback(
    (id: string | undefined) => {
      const { chosen: _chosen, ...rest } = address
      go(id === undefined ? rest : { ...rest, chosen: id })
    },
    [address, go],
  )
  return { address, go, choose }
}
