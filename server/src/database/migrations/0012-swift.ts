/** Behind what is rare in all: whose it is, so that what is rare in a scope alone is found without looking at the rows. */
const scopes = 'street, community, first_unit, second_unit, third_unit'

/**
 * Makes the indexes of what is asked for by category or by a rare status end with whose it is, so that one category of one
 * street or one unit comes in the order of the list. Why they are these stands in docs/decisions/0010.
 */
export const swift = [
  'drop index matter_by_category',
  'create index matter_by_category_and_street on matter (district, (category collate "C"), street, reported_at, id)',
  `create index matter_by_category_and_unit on matter (district, (category collate "C"), first_unit, reported_at, id)
    where first_unit is not null`,
  'drop index matter_by_status',
  `create index matter_by_status on matter (district, status, ${scopes}) where status in ('void', 'declined', 'unsolvable')`,
] as const
