import { Link, useNavigate } from '@tanstack/react-router'
import type { Me } from '@yiwang/contract'
import { App, Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../api/client.ts'
import { useLanguage } from '../language/language.ts'
import { useDistrict, useMe, useSignOut } from '../me/queries.ts'

/** Who is signed in, and the way out; for nobody the way in. */
export function PersonMenu() {
  const { t } = useTranslation()
  const me = useMe()
  if (me.data === null) return <Link to="/sign-in">{t('common.signIn')}</Link>
  return me.data === undefined ? null : <SignedIn me={me.data} />
}

function SignedIn({ me }: { readonly me: Me }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const district = useDistrict()
  const signOut = useSignOut()
  const roles = me.roles.map((role) => t(`person.role.${role}`)).join(t('common.comma'))

  async function leave(): Promise<void> {
    try {
      await signOut()
      await navigate({ to: '/' })
    } catch (error) {
      void message.error(presentProblem(error, language))
    }
  }

  const isDemo = district.data?.isDemo === true
  const items = [
    { key: 'who', disabled: true, label: me.unit === null ? me.username : unitName(me, language) },
    ...(isDemo ? [{ key: 'change', label: t('common.changeRole'), onClick: () => void navigate({ to: '/' }) }] : []),
    { key: 'account', label: t('security.account.menu'), onClick: () => void navigate({ to: '/account' }) },
    { key: 'keys', label: t('common.shortcutsMenu'), onClick: pressQuestionMark },
    { key: 'leave', label: t('common.signOut'), onClick: () => void leave() },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" className="frame-person">
        <span className="frame-person-name">{language === 'en' ? me.nameEn : me.name}</span>
        <span className="frame-person-role">{roles}</span>
      </Button>
    </Dropdown>
  )
}

/** The list of keys listens to the key itself, so that there is one way to it. */
function pressQuestionMark(): void {
  document.dispatchEvent(new KeyboardEvent('keydown', { key: '?' }))
}

function unitName(me: Me, language: string): string {
  return (language === 'en' ? me.unit?.nameEn : me.unit?.name) ?? ''
}
