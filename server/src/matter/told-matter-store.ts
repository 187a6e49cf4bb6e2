import type { Matter, MatterEvent, Scope } from '@yiwang/kernel'
import type { Kysely, Selectable } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { prepareStatement } from '../database/statement.ts'
import { nameOf, type Names } from '../person/person-store.ts'
import type { Reporter } from './keep-matter-store.ts'
import { asEvent, asReporter, type FoundMatter } from './matter-store.ts'
import { isWhole } from './scope-store.ts'

/** What a matter's page needs besides its state: the history, the names of who wrote it, who reported, and its mark. */
interface Story {
  readonly history: readonly MatterEvent[]
  readonly names: Names
  readonly reporter: Reporter | undefined
  /** Whether it was found to be likely the same as another, run or not. */
  readonly hasAlike: boolean
}

/** A matter with its story. */
export interface ToldMatter extends FoundMatter {
  readonly story: Story
}

const selectTold = prepareStatement(`
  select matter_event.*, case when matter_event.seq = matter.version then matter.state end as state, matter.alike is not null as has_alike,
    person.name as by_name, person.name_en as by_name_en, reporter.matter as reported, reporter.name, reporter.phone, reporter.email
  from matter
  join matter_event on matter_event.district = matter.district and matter_event.matter = matter.id
  left join person on person.district = matter_event.district and person.id = matter_event.by_whom
  left join reporter on reporter.district = matter.district and reporter.matter = matter.id
  where matter.district = @district and matter.id = @id::uuid and (@isWhole::boolean or matter.units && @units::text[]
    or exists (select from unnest(@areas::text[]) as prefix where starts_with(matter.area, prefix)))
  order by matter_event.seq`)

interface Row extends Selectable<Schema['matter_event']>, Pick<Selectable<Schema['reporter']>, 'name' | 'phone' | 'email'> {
  readonly state: Matter | null
  readonly has_alike: boolean
  readonly by_name: string | null
  readonly by_name_en: string | null
  readonly reported: string | null
}

/** A matter within a scope with its story, in one reading: every step of a life begins and ends with it. */
export async function findTold(db: Kysely<Schema>, scope: Scope, id: string): Promise<ToldMatter | undefined> {
  const { district, areas, units } = scope
  const { rows } = await db.executeQuery(selectTold({ district, id, isWhole: isWhole(scope), areas: [...areas], units: [...units] }))
  return toldBy(rows as unknown as readonly Row[])
}

function toldBy(rows: readonly Row[]): ToldMatter | undefined {
  const last = rows.at(-1)
  if (!last?.state) return undefined
  return {
    matter: last.state,
    head: last.hash,
    story: {
      history: rows.map((row) => asEvent(row)),
      names: new Map(
        rows.flatMap(({ by_whom: by, by_name: name, by_name_en: nameEn }) =>
          name === null ? [] : [[by, nameOf({ name, name_en: nameEn })] as const],
        ),
      ),
      reporter: last.reported === null ? undefined : asReporter(last),
      hasAlike: last.has_alike,
    },
  }
}
