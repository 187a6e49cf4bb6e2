import type { Unit } from '@yiwang/kernel'

import { wholeArea } from '../district/district.ts'
import type { City, CityStreet } from './city/city.ts'

type Short = readonly [id: string, name: string, nameEn: string, kind: Unit['kind']]

const units: readonly Short[] = [
  ['centre', '城市运行管理指挥中心', 'City Operations Centre', 'centre'],
  ['cityscape', '城市管理局', 'Urban Management Bureau', 'department'],
  ['water', '水务局', 'Water Bureau', 'department'],
  ['transport', '交通运输局', 'Transport Bureau', 'department'],
  ['housing', '住房和建设局', 'Housing and Construction Bureau', 'department'],
  ['environment', '生态环境局', 'Ecology and Environment Bureau', 'department'],
  ['market', '市场监督管理局', 'Market Regulation Bureau', 'department'],
  ['traffic-police', '公安分局交警大队', 'Traffic Police Brigade', 'department'],
  ['police', '公安分局', 'Public Security Sub-bureau', 'department'],
  ['parks', '园林绿化中心', 'Parks and Greenery Centre', 'department'],
  ['civil-affairs', '民政局', 'Civil Affairs Bureau', 'department'],
  ['labour', '人力资源和社会保障局', 'Human Resources and Social Security Bureau', 'department'],
  ['education', '教育局', 'Education Bureau', 'department'],
  ['health', '卫生健康局', 'Health Bureau', 'department'],
  ['fire', '消防救援大队', 'Fire and Rescue Brigade', 'department'],
  ['power', '供电公司', 'Power Supply Company', 'company'],
  ['gas', '燃气公司', 'Gas Company', 'company'],
  ['sanitation', '环卫公司', 'Sanitation Company', 'company'],
  ['telecom', '通信管线公司', 'Telecom Ducts Company', 'company'],
  ['bus', '公交公司', 'Bus Company', 'company'],
]

/** Who keeps what the district planned and promised; no request is ever sent to them. */
const planning: readonly Short[] = [
  ['supervision', '区政府督查室', 'Supervision Office', 'department'],
  ['statistics', '统计局', 'Statistics Bureau', 'department'],
  ['reform', '发展和改革局', 'Development and Reform Bureau', 'department'],
]

/** Every unit of the demo district: the centre, departments, companies, and an office for each street or town. */
export function demoUnits(city: City): readonly Unit[] {
  const area = wholeArea(city)
  const [departments, offices] = [units, planning].map((all) =>
    all.map(([id, name, nameEn, kind]) => ({ id, name, nameEn, kind, area })),
  ) as [Unit[], Unit[]]
  return [...departments, ...city.streets.map((street) => officeOf(street)), ...offices]
}

/** The id of the office that answers for a street. */
export function officeId({ name }: Pick<CityStreet, 'name'>): string {
  return `${name.en.split(' ')[0]?.toLowerCase()}-office`
}

function officeOf(street: CityStreet): Unit {
  const isTown = street.kind === 'town'
  const name = isTown ? `${street.name.zh}人民政府` : `${street.name.zh}办事处`
  const nameEn = isTown ? `${street.name.en} Government` : `${street.name.en} Office`
  return { id: officeId(street), name, nameEn, kind: 'street', area: street.code }
}
