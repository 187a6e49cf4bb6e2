import type { NewPerson, PersonChange, PersonView } from '@yiwang/contract'

/** A person as the form holds them: no unit and no new password are empty texts. */
export interface PersonForm {
  readonly username: string
  readonly password: string
  readonly name: string
  readonly nameEn: string
  readonly roles: PersonView['roles']
  readonly unit: string
  readonly area: string
  readonly isDisabled: boolean
}

export function newPersonOf(form: PersonForm): NewPerson {
  return { username: form.username, password: form.password, ...postOf(form) }
}

/** What is changed; a password only where one was typed. */
export function changeOf(form: PersonForm): PersonChange {
  return { ...postOf(form), isDisabled: form.isDisabled, ...(form.password === '' ? {} : { password: form.password }) }
}

function postOf({ name, nameEn, roles, unit, area }: PersonForm) {
  const english = nameEn.trim()
  return { name: name.trim(), ...(english === '' ? {} : { nameEn: english }), roles, unit: unit === '' ? null : unit, area }
}
