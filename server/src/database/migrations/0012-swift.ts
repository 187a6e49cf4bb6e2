/** Behind what is rare in all: whose it is, so that what is rare in a scope alone is found without looking at the rows. */
const scopes = 'street, community, first_unit, second_unit, third_unit'

/**
 * Lets what is searched for be found by words and scope at once, and what is asked for by category come in the order of the
 * list within a street or a unit. Why they are these stands in docs/decisions/0010.
 */
export const swift = [
  'drop index matter_by_category',
  'create index matter_by_category_and_street on matter (district, (category collate "C"), street, reported_at, id)',
  `create index matter_by_category_and_unit on matter (district, (category collate "C"), first_unit, reported_at, id)
    where first_unit is not null`,
  'drop index matter_by_status',
  `create index matter_by_status on matter (district, status, ${scopes}) where status in ('void', 'declined', 'unsolvable')`,
  'drop index matter_words',
  'create index matter_by_keys on matter using gin ((words || array[street, community] || units))',
] as const
