/** Who answers for a promise: the unit that leads and those that help, as the text names them. */
export type Units = { readonly lead: string | null; readonly units: readonly string[] }

const named = /(?<role>牵头|责任|主办|主责|承办|配合|协办|参与|落实)(?:单位|部门)[:](?<units>[^;。)]{2,200})/g
const leads = new Set(['牵头', '主办', '主责', '责任', '承办'])

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
  return { leads: leads.has(groups['role'] ?? ''), units }
}
