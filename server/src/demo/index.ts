import { standardCategories, standardLimits, type DemoSignIn } from '@yiwang/contract'
import { personRoles, type Role } from '@yiwang/kernel'

import { keepDistrict } from '../district/keep-district-store.ts'
import { hashPassword, makeAccount } from '../person/auth.ts'
import { keepPerson } from '../person/person-store.ts'
import { reportMatter } from '../matter/report-matter.ts'
import { findPlace } from '../district/find-place.ts'
import type { Services } from '../services.ts'
import { makeCity } from './city/make-city.ts'

const password = 'yiwang-demo-2026'

export function demoSignIns(): readonly DemoSignIn[] {
  return personRoles.map((role) => ({ username: role, password, name: role, nameEn: role, role, unit: null, unitEn: null }))
}

export function startLife(_: Services): () => void {
  return () => undefined
}

export async function seedDemo(services: Services, { seed, progress }: { seed: number; progress: (done: number, total: number, phrase: string) => void }): Promise<void> {
  if (services.districts.findHome()) return
  const city = makeCity(seed)
  const validFrom = '2025-01-01'
  const area = `${city.code}000000`
  const { divisions, ...layers } = city.layers
  const level = (name: string) => JSON.stringify({ type: 'FeatureCollection', features: divisions.features.filter((f) => f.properties.level === name) })
  await keepDistrict(services.database.db, {
    code: city.code, name: city.name.zh, nameEn: city.name.en, jurisdiction: 'demo.yiwang', timeZone: 'Asia/Shanghai', isDemo: true,
    center: city.centre, zoom: 13, settings: { reopenWindowDays: 15, baseMap: { kind: 'drawn' } },
    divisions: [
      { code: area, name: city.name.zh, nameEn: city.name.en, level: 'district', validFrom },
      ...city.streets.map((s) => ({ code: s.code, name: s.name.zh, nameEn: s.name.en, level: 'street' as const, parent: area, validFrom })),
      ...city.communities.map((c) => ({ code: c.code, name: c.name.zh, nameEn: c.name.en, level: 'community' as const, parent: c.streetCode, validFrom })),
    ],
    grids: city.grids.map((g) => ({ code: g.code, name: g.code.slice(-3), areaClass: g.areaClass, polygon: [g.ring], validFrom })),
    categories: standardCategories(), limits: standardLimits(),
    units: [{ id: 'command-centre', name: '指挥中心', nameEn: 'Command Centre', kind: 'centre', area }, { id: 'cityscape', name: '城市管理局', nameEn: 'City Management', kind: 'department', area }],
    rules: [{ id: 'all', order: 99, category: '*', area: '*', condition: '', leadUnit: 'cityscape', coUnits: [], validFrom, note: '' }],
    baseMap: { ...Object.fromEntries(Object.entries(layers).map(([k, v]) => [k, JSON.stringify(v)])), streets: level('street'), communities: level('community') },
    note: 'demo',
  })
  const hash = await hashPassword(services.auth, password)
  for (const role of personRoles) {
    const account = await makeAccount(services.auth, { username: role, name: role, hash })
    await keepPerson(services.database.db, { id: role, district: city.code, account, name: role, nameEn: role, roles: [role as Role], unit: role === 'handler' ? 'cityscape' : 'command-centre', area, isDisabled: false })
  }
  await services.districts.refresh()
  const district = services.districts.getPublic()
  for (let i = 0; i < 200; i++) {
    const f = city.frontages[i * 7]
    if (!f) break
    const place = findPlace(district, { lon: f.position[0], lat: f.position[1] })
    if (place) await reportMatter(services, district, { channel: 'resident_page', category: 'E0102', description: `${f.road.zh}路边垃圾未清运 ${i}`, place: { ...place, address: `${f.road.zh} ${f.number} 号` }, evidence: [] })
    progress(i, 200, '生成历史 / making history')
  }
}
