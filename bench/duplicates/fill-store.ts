import { sql, type Kysely } from 'kysely'

/** How many rows go in at a time. */
const batch = 20_000

/**
 * So many matters of a year over 14 km by 14 km, half of them in 200 blocks; what is older than a month has mostly ended.
 * Only what candidates are found by is filled in: nothing here has a history.
 */
export async function fillMatters(db: Kysely<never>, district: string, matters: number): Promise<void> {
  const words = ['小区门口垃圾堆积', '路灯不亮', '下水道堵塞', '人行道破损', '夜间施工噪声', '共享单车乱停', '井盖松动', '树枝遮挡信号灯']
  const names = ['海棠', '银杏', '江湾', '松涛', '紫荆', '望河', '云台', '青石', '东篱', '白鹭', '学府', '桃源']
  for (let from = 0; from < matters; from += batch) {
    // The batches follow one another on purpose: each is one statement.
    await sql`
      insert into matter (district, id, number, kind, status, version, channel, category, description, lon, lat, area, address, reported_at,
        ended_at, due_at, words, state, changed_at)
      select ${district}, gen_random_uuid(), 'B' || n, 'request', case when is_open then 'accepted' else 'closed' end, 1, 'resident_page',
        (array['E0101', 'E0102', 'E0104', 'E0203', 'E0303', 'C0102', 'C0501', 'E0505'])[1 + n % 8],
        (${names}::text[])[1 + spot % 12] || '路' || (spot % 300) || '号' || (${words}::text[])[1 + n % 8] || '，第' || n || '次反映，请尽快处理',
        lon, lat, ${district} || '001001001', '', at, case when is_open then null else at + interval '9 days' end, at + interval '5 days',
        '{}', '{}', at
      from (
        select n, spot, now() - make_interval(secs => n % 525600 * 60) as at, n % 525600 < 43200 or n % 37 = 0 as is_open,
          120 + spot % 20 * 0.007 + x * 0.003 as lon, 30 + spot / 20 % 20 * 0.0063 + y * 0.0027 as lat
        from (
          select n, random() as x, random() as y, case when n % 2 = 0 then (n::int8 * 7919 % 200 * 2)::int else (n::int8 * 104729 % 400)::int end as spot
          from generate_series(${from}::int, ${Math.min(from + batch, matters) - 1}::int) as n
        ) as chance
      ) as made`.execute(db)
  }
  await sql`analyze matter`.execute(db)
}
