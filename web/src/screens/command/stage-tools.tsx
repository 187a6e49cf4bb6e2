import { heatSpans } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useShortcuts } from '../../frame/shortcuts.tsx'
import { extras, listWithout, looks, withToggled, type CommandAddress, type StageLook } from './command-address.ts'

interface StageToolsProps {
  readonly address: CommandAddress
  readonly look: StageLook
  readonly go: (address: CommandAddress) => void
}

/** How the map shows what there is: the look, what is counted, and the layers that can be switched off. */
export function StageTools({ address, look, go }: StageToolsProps) {
  const { t } = useTranslation()
  useShortcuts([
    {
      keys: 'm',
      label: t('command.keys.look'),
      run: () => go({ ...address, look: looks[(looks.indexOf(look) + 1) % looks.length] ?? 'points' }),
    },
  ])
  const counts = look === 'heat' || look === 'hexagons'
  return (
    <div className="wall-tools">
      <div className="wall-tabs" role="group" aria-label={t('command.look.label')}>
        {looks.map((name) => (
          <button key={name} type="button" aria-pressed={name === look} onClick={() => go({ ...address, look: name })}>
            {t(`command.look.${name}`)}
          </button>
        ))}
      </div>
      {counts ? (
        <div className="wall-tabs" role="group" aria-label={t('command.span.label')}>
          {heatSpans.map((span) => (
            <button key={span} type="button" aria-pressed={span === (address.span ?? 'open')} onClick={() => go({ ...address, span })}>
              {t(`command.span.${span}`)}
            </button>
          ))}
        </div>
      ) : null}
      <div className="wall-tabs" role="group" aria-label={t('command.layers.label')}>
        {extras.map((extra) => (
          <button
            key={extra}
            type="button"
            aria-pressed={!listWithout(address).includes(extra)}
            onClick={() => go(withToggled(address, extra))}
          >
            {t(`command.layers.${extra}`)}
          </button>
        ))}
      </div>
    </div>
  )
}
