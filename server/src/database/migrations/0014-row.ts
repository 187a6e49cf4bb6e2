/** What a row of a list shows of a running clock besides its times, so that lists need not unpack the state. */
export const row = [
  'alter table matter add column limit_unit text',
  `update matter set limit_unit = state #>> '{clock,limit,unit}'
    where ended_at is null and not state -> 'clock' ?| array['pausedAt', 'stoppedAt']`,
] as const
