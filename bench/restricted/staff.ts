import { readFile } from 'node:fs/promises'

import { password, type GreatDistrict } from './great-district.ts'
import type { HttpClient } from './http-client.ts'
import type { LifePlan } from './live-once.ts'

const texts = ['小区门口垃圾堆积', '路口垃圾桶满溢', '绿化带里有垃圾', '菜场后门厨余外溢', '墙角堆放旧家具']

/** Signs everybody in; answers with their cookies by user name. */
export async function signEverybodyIn(client: HttpClient, { seats }: GreatDistrict): Promise<ReadonlyMap<string, string>> {
  const cookies = new Map<string, string>()
  for (const [index, { username }] of seats.entries()) {
    cookies.set(username, await client.signIn(username, password, `10.9.${index}.1`))
  }
  return cookies
}

/** A maker of lives: the n-th takes place at a spot of its own, by the four people of that street. */
export async function makeLives(client: HttpClient, district: GreatDistrict): Promise<(count: number) => LifePlan> {
  const cookies = await signEverybodyIn(client, district)
  const photo = await sendPhoto(client, cookies.get('bench_department') ?? '')
  return (count) => {
    const spot = district.spots[(count * 7919) % district.spots.length]
    if (!spot) throw new Error('there are no spots')
    const area = `${spot.street}000`
    const session = Object.fromEntries(
      (['receiver', 'dispatcher', 'handler', 'verifier'] as const).map((role) => [role, cookies.get(`bench_${role}_${area}`) ?? '']),
    ) as Pick<LifePlan, 'receiver' | 'dispatcher' | 'handler' | 'verifier'>
    const unit = district.seats.find(({ role, area: own }) => role === 'handler' && own === area)?.unit ?? ''
    return { ...session, unit, spot, photo, text: `${texts[count % texts.length]}，已有两三天，请尽快处理。第 ${count} 件` }
  }
}

async function sendPhoto(client: HttpClient, cookie: string): Promise<string> {
  const content = await readFile(new URL('../../server/src/demo/pictures/rubbish-after.png', import.meta.url))
  const kept = await client.must({ method: 'POST', path: '/api/files', cookie, bytes: { type: 'image/png', content } })
  return String(kept['file'])
}
