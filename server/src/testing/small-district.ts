import { standardCategories, standardLimits } from '@yiwang/contract'
import type { DispatchRule, Unit, UnitGrid } from '@yiwang/kernel'

import type { NewDistrict } from '../district/keep-district-store.ts'

const validFrom = '2020-01-01'

/** A district of two streets with two grids each, side by side from 120.00 to 120.04 east, 30.00 to 30.01 north. */
export const smallDistrict: NewDistrict = {
  code: '990102',
  name: '测试区',
  nameEn: 'Test District',
  jurisdiction: 'test.example',
  timeZone: 'Asia/Shanghai',
  isDemo: false,
  center: [120.02, 30.005],
  zoom: 13,
  settings: { reopenWindowDays: 15, baseMap: { kind: 'none' } },
  divisions: [
    { code: '990102000000', name: '测试区', nameEn: 'Test District', level: 'district', validFrom },
    { code: '990102001000', name: '东街', nameEn: 'East Street', level: 'street', parent: '990102000000', validFrom },
    { code: '990102001001', name: '东一社区', nameEn: 'East First', level: 'community', parent: '990102001000', validFrom },
    { code: '990102002000', name: '西街', nameEn: 'West Street', level: 'street', parent: '990102000000', validFrom },
    { code: '990102002001', name: '西一社区', nameEn: 'West First', level: 'community', parent: '990102002000', validFrom },
  ],
  grids: [grid('990102001001001', 120), grid('990102001001002', 120.01), grid('990102002001001', 120.02), grid('990102002001002', 120.03)],
  categories: standardCategories(),
  units: [
    unit('centre', '指挥中心', 'centre'),
    unit('cityscape', '城市管理局', 'department'),
    unit('water', '水务局', 'department'),
    { ...unit('east-office', '东街道办事处', 'street'), area: '990102001000' },
  ],
  rules: [
    rule('east-rubbish', 10, { category: 'E0102', area: '990102001000', leadUnit: 'east-office' }),
    rule('all', 99, { leadUnit: 'cityscape' }),
  ],
  limits: standardLimits(),
  baseMap: {},
  note: 'for tests',
}

function grid(code: string, west: number): UnitGrid {
  const [east, south, north] = [west + 0.01, 30, 30.01]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const
  return { code, name: code.slice(-3), areaClass: 'B', polygon: [ring], validFrom }
}

function unit(id: string, name: string, kind: Unit['kind']): Unit {
  return { id, name, nameEn: id, kind, area: '990102000000' }
}

function rule(id: string, order: number, more: Partial<DispatchRule>): DispatchRule {
  return { id, order, category: '*', area: '*', condition: '', leadUnit: 'cityscape', coUnits: [], validFrom, note: '', ...more }
}
