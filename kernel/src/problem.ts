/** Every reason for which the kernel refuses. The contract gives each an HTTP status and a phrase in both languages. */
export const kernelProblems = [
  'matter.wrong_status',
  'matter.wrong_role',
  'matter.not_your_matter',
  'matter.needs_reason',
  'matter.needs_reason_from_list',
  'matter.needs_category',
  'matter.needs_place',
  'matter.needs_unit',
  'matter.needs_suggested_unit',
  'matter.needs_evidence',
  'matter.needs_target',
  'matter.handled_by_same',
  'matter.not_an_inquiry',
  'matter.not_first_return',
  'matter.first_return_goes_to_dispatcher',
  'matter.window_passed',
  'matter.nothing_asked',
  'matter.already_asked',
  'matter.same_asker',
  'matter.no_open_part',
  'matter.parts_missing',
  'matter.children_running',
  'matter.not_a_child',
  'matter.is_a_child',
  'matter.clock_rests',
  'matter.clock_runs',
  'matter.nothing_to_undo',
  'matter.needs_extension',
  'matter.needs_until',
  'matter.needs_rating',
  'matter.until_passed',
  'time.other_unit',
  'time.same_clock',
  'time.outside_calendar',
  'place.bad_division_code',
  'place.bad_grid_code',
  'rule.bad_condition',
  'rule.no_row',
  'permission.denied',
  'indicator.unknown_field',
  'indicator.wrong_operator',
  'indicator.wrong_value',
  'indicator.wrong_measure',
  'indicator.needs_words',
  'indicator.too_long',
  'person.roles_not_separate',
  'place.outside_reach',
  'unit.outside_reach',
] as const

export type KernelProblemCode = (typeof kernelProblems)[number]

/** A refusal: a code and the values its phrase speaks of. Never a sentence. */
export interface Problem<Code extends string = KernelProblemCode> {
  readonly code: Code
  readonly detail?: Readonly<Record<string, string | number>>
}

export type ProblemCode = KernelProblemCode
