import './wall-frame.css'

import { dark, type } from '@yiwang/ui'
import { App, ConfigProvider, theme } from 'antd'
import { useLayoutEffect, type ReactNode } from 'react'

import { useLanguage } from '../language/language.ts'
import { antLocales } from './ant-locales.ts'
import { ShortcutList } from './shortcut-list.tsx'
import { ShortcutProvider } from './shortcuts.tsx'
import { SignedIn } from './staff-frame.tsx'

/** The frame of what hangs on a wall: dark, the whole window, no navigation. */
export function WallFrame() {
  return <SignedIn frame={Wall} />
}

function Wall({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage()
  useNight()
  return (
    <ConfigProvider locale={antLocales[language]} theme={wallTheme} button={{ autoInsertSpace: false }}>
      <App className="wall">
        <ShortcutProvider>
          {children}
          <ShortcutList />
        </ShortcutProvider>
      </App>
    </ConfigProvider>
  )
}

const wallTheme = {
  algorithm: theme.darkAlgorithm,
  token: {
    colorPrimary: dark.blueFill,
    colorLink: dark.blue,
    colorBgElevated: '#0f1c2b',
    colorBgContainer: '#13263a',
    colorText: dark.ink,
    colorTextSecondary: dark.inkSoft,
    fontFamily: type.family,
    borderRadius: 6,
    motionDurationMid: '0.15s',
    motionDurationSlow: '0.2s',
  },
}

/** While the wall is shown the page stays by night. */
function useNight(): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = 'dark'
    return () => {
      delete document.documentElement.dataset['theme']
    }
  }, [])
}
