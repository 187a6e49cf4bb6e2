import type { Bilingual } from './bilingual.ts'
import type { CategoryCode } from './category-code.ts'

/** A heading on the residents' page with the categories a resident can choose below it, the most usual first. */
export type ResidentGroup = { readonly key: string; readonly name: Bilingual; readonly categories: readonly CategoryCode[] }

/**
 * The groups a resident chooses from, in the order shown. No category stands in two groups; categories that only officers tell apart
 * are in none. The group with the key `other` comes last and takes what fits nowhere else.
 */
export const residentGroups: readonly ResidentGroup[] = [
  {
    key: 'rubbish',
    name: { zh: '垃圾卫生', en: 'Rubbish and cleaning' },
    categories: ['E0102', 'E0103', 'E0104', 'E0105', 'E0106', 'E0108', 'E0112', 'E0115', 'E0117', 'C0305', 'C0304', 'C0301'],
  },
  {
    key: 'roads',
    name: { zh: '道路井盖', en: 'Roads and manhole covers' },
    categories: [
      'E0110',
      'C0114',
      'C0104',
      'C0102',
      'C0103',
      'E0401',
      'E0406',
      'E0407',
      'E0404',
      'C0209',
      'C0214',
      'C0211',
      'C0205',
      'C0206',
    ],
  },
  {
    key: 'parking',
    name: { zh: '违停占道', en: 'Parking and blocked ways' },
    categories: ['E0505', 'E0506', 'E0507', 'E0107', 'E0509', 'C0201', 'C0212'],
  },
  {
    key: 'noise',
    name: { zh: '噪声油烟', en: 'Noise and fumes' },
    categories: ['H0201', 'E0508', 'E0116', 'E0510'],
  },
  {
    key: 'greenery',
    name: { zh: '绿化树木', en: 'Trees and greenery' },
    categories: ['C0402', 'H0203', 'C0405', 'E0109', 'C0401', 'C0403', 'C0407', 'C0408'],
  },
  {
    key: 'lighting',
    name: { zh: '路灯照明', en: 'Street lighting' },
    categories: ['C0118', 'C0120', 'C0119'],
  },
  {
    key: 'supply',
    name: { zh: '水电气与线路', en: 'Water, power, gas and cables' },
    categories: ['H0101', 'H0102', 'H0103', 'E0402', 'E0403', 'E0405', 'E0408', 'C0116', 'C0117'],
  },
  {
    key: 'signs',
    name: { zh: '广告招牌', en: 'Advertising and signs' },
    categories: ['E0201', 'E0205', 'E0202', 'E0203', 'E0204', 'C0306', 'C0213'],
  },
  {
    key: 'construction',
    name: { zh: '施工与违建', en: 'Building works' },
    categories: ['E0301', 'E0302', 'E0304', 'E0303', 'E0305', 'E0101'],
  },
  {
    key: 'street',
    name: { zh: '街面经营', en: 'Street trading and order' },
    categories: ['E0501', 'E0504', 'E0503', 'E0511', 'E0118', 'E0513'],
  },
  {
    key: 'living',
    name: { zh: '民生服务', en: 'Everyday services' },
    categories: ['H0202', 'H0402', 'H0401', 'H0301', 'H0104', 'H0303', 'H0302', 'C0126', 'C0203'],
  },
  {
    key: 'other',
    name: { zh: '咨询建议与其他', en: 'Questions, suggestions and other' },
    categories: ['H0501', 'H0503', 'H0502', 'H0599'],
  },
]
