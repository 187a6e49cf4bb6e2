import { Field } from '@yiwang/ui'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'

import type { Typed, TypedField, Wrong } from './set-up-form.ts'

/** What every part of the form is given. */
export interface PartProps {
  readonly typed: Typed
  readonly wrong: ReadonlyMap<TypedField, Wrong>
  readonly onChange: (part: Partial<Typed>) => void
}

const hints = {
  token: 'tokenHint',
  districtName: 'districtNameHint',
  districtCode: 'districtCodeHint',
  username: 'usernameHint',
  password: 'passwordHint',
  securityUsername: 'usernameHint',
  securityPassword: 'passwordHint',
} as const

const problems = {
  districtCode: 'districtCodeProblem',
  lon: 'lonProblem',
  lat: 'latProblem',
  username: 'usernameProblem',
  password: 'passwordProblem',
  securityUsername: 'usernameProblem',
  securityPassword: 'passwordProblem',
} as const

/** The second administrator is asked for the same as the first. */
const labels = { securityName: 'name', securityUsername: 'username', securityPassword: 'password' } as const

type Props = PartProps & { readonly field: TypedField } & Omit<ComponentProps<'input'>, 'onChange' | 'value'>

/** One line of the set-up with its words: label, hint, and what is not right. */
export function SetUpField({ field, typed, wrong, onChange, ...rest }: Props) {
  const { t } = useTranslation()
  const hint = field in hints ? hints[field as keyof typeof hints] : undefined
  return (
    <Field
      {...rest}
      label={t(`pages.setUp.${labelOf(field)}`)}
      isOptional={field === 'districtNameEn' ? t('common.optional') : undefined}
      hint={hint === undefined ? undefined : t(`pages.setUp.${hint}`)}
      problem={useProblem(field, wrong.get(field))}
      value={typed[field]}
      onChange={(event) => onChange({ [field]: event.target.value })}
    />
  )
}

function labelOf(field: TypedField): Exclude<TypedField, keyof typeof labels> {
  return field in labels ? labels[field as keyof typeof labels] : (field as Exclude<TypedField, keyof typeof labels>)
}

function useProblem(field: TypedField, wrong: Wrong | undefined): string | undefined {
  const { t } = useTranslation()
  if (wrong === undefined) return undefined
  if (wrong === 'same') return t('security.setUp.same')
  const own = field in problems ? problems[field as keyof typeof problems] : undefined
  return wrong === 'needed' || own === undefined ? t('pages.setUp.needed') : t(`pages.setUp.${own}`)
}
