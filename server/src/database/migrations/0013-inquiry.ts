/** Which categories are inquiries (咨询), and which matters were answered on the spot; categories of before get what new districts have. */
export const inquiry = [
  `update category set data = data || jsonb_build_object('inquiry', code in ('H0302', 'H0303', 'H0501')) where not data ? 'inquiry'`,
  `alter table matter add column answered_at_once boolean not null
    generated always as (coalesce((state #>> '{tally,isAnsweredAtOnce}')::boolean, false)) stored`,
  `create index matter_answered_at_once on matter (district, accepted_at)
    include (street, community, accepted_by, lead_unit) where answered_at_once`,
] as const
