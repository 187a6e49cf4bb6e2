/**
 * What a row of a list shows of a running clock besides its times, so that lists need not unpack the state. And a shorter list
 * of what the index of the words has still to take in: each search reads that list whole, some three milliseconds of 4 MB.
 */
export const row = [
  'alter table matter add column limit_unit text',
  `update matter set limit_unit = state #>> '{clock,limit,unit}'
    where ended_at is null and not state -> 'clock' ?| array['pausedAt', 'stoppedAt']`,
  'alter index matter_by_keys set (gin_pending_list_limit = 512)',
] as const
