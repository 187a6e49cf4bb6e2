import './desk-frame.css'

import { App, ConfigProvider } from 'antd'
import { useLayoutEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../language/language.ts'
import { useDistrict } from '../me/queries.ts'
import { antLocales } from './ant-locales.ts'
import { deskTheme } from './desk-theme.ts'
import { FrameHeader } from './frame-header.tsx'
import { ShortcutList } from './shortcut-list.tsx'
import { ShortcutProvider } from './shortcuts.tsx'
import { useMediaQuery } from './use-media-query.ts'

/** What is around every desk screen: Ant Design in our theme, the navigation, the demo's ribbon, the keys. */
export function DeskFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const isTouch = useMediaQuery('(pointer: coarse)')
  const district = useDistrict()
  useDaylight()
  return (
    <ConfigProvider locale={antLocales[language]} theme={deskTheme(isTouch)} button={{ autoInsertSpace: false }}>
      <App className="frame">
        <ShortcutProvider>
          <a href="#content" className="skip-link">
            {t('common.skipToContent')}
          </a>
          {district.data?.isDemo === true && <aside className="frame-ribbon">{t('common.demoRibbon')}</aside>}
          <FrameHeader />
          <main id="content" className="frame-content">
            {children}
          </main>
          <ShortcutList />
        </ShortcutProvider>
      </App>
    </ConfigProvider>
  )
}

/** Ant Design is set up for paper; while a desk screen is shown the page stays by day. */
function useDaylight(): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = 'light'
    return () => {
      delete document.documentElement.dataset['theme']
    }
  }, [])
}
