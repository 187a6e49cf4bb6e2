/** The names, as addresses begin with them, of the areas a matter lies in. */
interface AreaNames {
  readonly street: string
  readonly community: string
}

/** An address without the street and community that it begins with, as far as a road or a village is left: 腾飞大道337号. */
export function shortAddress(address: string, { street, community }: AreaNames): string {
  const inStreet = cut(address, street)
  const inCommunity = cut(inStreet, community)
  return /^\D{2}/u.test(inCommunity) ? inCommunity : inStreet
}

function cut(address: string, name: string): string {
  return name !== '' && address.startsWith(name) && address.length > name.length ? address.slice(name.length).trimStart() : address
}
