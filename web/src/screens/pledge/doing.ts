/** What somebody is about to do to the pledge; proofs are of a node, or without one of the whole. */
export type Doing =
  | { readonly kind: 'changed' }
  | { readonly kind: 'claimed' | 'remarked' | 'chased' | 'withdrawn' | 'restored' }
  | { readonly kind: 'proven' | 'disproven'; readonly node: string | null }
