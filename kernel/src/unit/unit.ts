/** A department, a street office, or a company that handles matters. `area` is the division it answers for. */
export interface Unit {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly kind: 'department' | 'street' | 'centre' | 'company'
  readonly area: string
}
