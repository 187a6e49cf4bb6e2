import type { PersonView } from '@yiwang/contract'

/** What narrows the list of people; `textOf` gives the names of a person's unit and roles. */
export interface PeopleFilter {
  readonly words: string
  readonly only: 'all' | 'disabled'
  readonly textOf: (person: PersonView) => string
}

/** The people who fit: who can sign in before who cannot, then by user name. */
export function findPeople(people: readonly PersonView[], { words, only, textOf }: PeopleFilter): PersonView[] {
  const wanted = words.toLowerCase().split(/\s+/u)
  return people
    .filter(({ isDisabled }) => only === 'all' || isDisabled)
    .filter((person) => {
      const text = [person.name, person.nameEn, person.username, textOf(person)].join('\n').toLowerCase()
      return wanted.every((word) => text.includes(word))
    })
    .toSorted((one, other) => Number(one.isDisabled) - Number(other.isDisabled) || one.username.localeCompare(other.username, 'en'))
}
