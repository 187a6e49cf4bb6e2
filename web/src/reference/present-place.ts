import type { FoundPlace, Language } from '@yiwang/contract'

/** The names of street and community in one line; nothing where it lies in neither. */
export function presentPlace(place: FoundPlace, language: Language): string {
  const names = [place.street, place.community].filter((division) => division !== null)
  return names.map((division) => (language === 'en' ? division.nameEn : division.name)).join(language === 'en' ? ', ' : ' ')
}
