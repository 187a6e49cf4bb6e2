import { Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRegisteredShortcuts, useShortcuts, type Shortcut } from './shortcuts.tsx'

/** The list of keys, shown on `?`. */
export function ShortcutList() {
  const { t } = useTranslation()
  const [shown, setShown] = useState<readonly Shortcut[] | null>(null)
  const listShortcuts = useRegisteredShortcuts()
  useShortcuts([{ keys: '?', label: t('common.showShortcuts'), run: () => setShown(listShortcuts()) }])
  return (
    <Modal title={t('common.shortcuts')} open={shown !== null} onCancel={() => setShown(null)} footer={null} width={420} destroyOnHidden>
      <dl className="frame-keys">
        {(shown ?? []).map((shortcut) => (
          <div key={shortcut.keys + shortcut.label}>
            <dt>
              <kbd>{shortcut.keys}</kbd>
            </dt>
            <dd>{shortcut.label}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
