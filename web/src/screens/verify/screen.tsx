import './verify.css'

import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Position } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useDistrict } from '../../me/queries.ts'
import { Loaded, Page, Permitted } from '../../staff/page.tsx'
import { RoundWalk } from './round-walk.tsx'
import { readStart, writeStart } from './start.ts'
import { StartPart } from './start-part.tsx'

/** A round of verification: from where one stands, along a short walk, one matter after the other. */
export function Screen() {
  return (
    <Permitted permission="matter.verify">
      <Verify />
    </Permitted>
  )
}

function Verify() {
  const { t } = useTranslation()
  const { from } = useSearch({ from: '/staff/verify' })
  const navigate = useNavigate()
  const district = useDistrict()
  const start = readStart(from)

  function go(position: Position | undefined): void {
    void navigate({ to: '/verify', search: position ? { from: writeStart(position) } : {} })
  }

  return (
    <Page title={t('evidence.verify.title')} lead={t('evidence.verify.lead')}>
      <Loaded query={district}>
        {(view) =>
          start ? (
            <RoundWalk key={`${start.lon},${start.lat}`} start={start} district={view} onChangeStart={() => go(undefined)} />
          ) : (
            <StartPart district={view} onStart={go} />
          )
        }
      </Loaded>
    </Page>
  )
}
