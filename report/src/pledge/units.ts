/** Who answers for a promise: the unit that leads and those that help, as the text names them. */
export type Units = { readonly lead: string | null; readonly units: readonly string[] }

const roles = '(?:牵头|责任|主办|主责|承办|配合|协办|参与|落实)(?:单位|部门):'
const until = '(?:完成|办理|办结)?时限:'
const named = new RegExp(`(?<role>${roles})(?<units>(?:(?!,?${roles}|,?${until})[^;。)]){2,200})`, 'g')
const unitsLine = new RegExp(`^\\(?(?:${roles}|${until})`)
const leads = /^(?:牵头|主办|主责|责任|承办)/

/** Whether a folded line only says who answers for what stands before it, and until when. */
export function isUnitsLine(line: string): boolean {
  return unitsLine.test(line)
}

/** The units that a folded paragraph names in the offices' form (牵头单位：…；配合单位：…); null where it names none. */
export function findUnits(paragraph: string): Units | null {
  const lists = Array.from(paragraph.matchAll(named), ({ groups }) => toList(groups ?? {}))
  const leading = lists.find(({ leads: isLead }) => isLead)
  const lead = leading?.units[0] ?? null
  const units = lists.flatMap((list) => (list === leading ? list.units.slice(1) : list.units))
  return lead === null && units.length === 0 ? null : { lead, units }
}

function toList(groups: Readonly<Record<string, string>>): { leads: boolean; units: readonly string[] } {
  const units = (groups['units'] ?? '').split(/[、,]/).filter((unit) => unit !== '')
  return { leads: leads.test(groups['role'] ?? ''), units }
}
