import { Link } from '@tanstack/react-router'
import { LanguageSwitch } from '@yiwang/ui'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../language/language.ts'
import { useDistrict, useMe } from '../me/queries.ts'
import { DestinationLinks } from './destination-links.tsx'
import { PersonMenu } from './person-menu.tsx'
import { useMediaQuery } from './use-media-query.ts'

/** The bar over every desk screen; on a phone the destinations are behind one button. */
export function FrameHeader() {
  const isNarrow = useMediaQuery('(max-width: 900px)')
  return (
    <header className="frame-header">
      <Home />
      {isNarrow ? (
        <NarrowMenu />
      ) : (
        <>
          <DestinationLinks className="frame-nav" />
          <Tools />
        </>
      )}
    </header>
  )
}

function Home() {
  const { language } = useLanguage()
  const { t } = useTranslation()
  const district = useDistrict()
  const me = useMe()
  const name = language === 'en' ? district.data?.nameEn : district.data?.name
  return (
    <Link to={me.data === null ? '/' : '/desk'} className="frame-home">
      <img src="/mark.svg" alt="" width={24} height={24} />
      <span className="frame-home-name">{name ?? t('common.productName')}</span>
    </Link>
  )
}

function Tools() {
  const { language, setLanguage } = useLanguage()
  return (
    <div className="frame-tools">
      <LanguageSwitch language={language} onChange={setLanguage} />
      <PersonMenu />
    </div>
  )
}

function NarrowMenu() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button className="frame-menu-button" onClick={() => setOpen(true)}>
        {t('common.menu')}
      </Button>
      <Drawer title={t('common.menu')} open={isOpen} onClose={() => setOpen(false)} size={280}>
        <DestinationLinks className="frame-nav-list" onGo={() => setOpen(false)} />
        <Tools />
      </Drawer>
    </>
  )
}
