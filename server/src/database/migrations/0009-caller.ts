/** By whose number a matter was reported: a call-taker sees at once what a caller has reported before. */
export const caller = [
  "create index reporter_by_phone on reporter (district, (regexp_replace(phone, '[^0-9]', '', 'g'))) where phone is not null",
] as const
