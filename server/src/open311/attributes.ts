import type { Bilingual } from '@yiwang/contract'

import type { Language } from './language.ts'
import type { Attribute, ServiceDefinition } from './shapes.ts'

interface Question {
  readonly code: string
  readonly datatype: Attribute['datatype']
  readonly name: Bilingual
  readonly hint: Bilingual
  readonly values: readonly { readonly key: string; readonly name: Bilingual }[]
}

/** What helps a handler whatever the category; none of it is required. */
export const questions: readonly Question[] = [
  {
    code: 'exact_spot',
    datatype: 'string',
    name: { zh: '具体位置', en: 'Exact spot' },
    hint: { zh: '如：北侧人行道、3 号路灯旁', en: 'such as: northern pavement, beside lamp post 3' },
    values: [],
  },
  {
    code: 'seen_at',
    datatype: 'datetime',
    name: { zh: '发现时间', en: 'Seen at' },
    hint: { zh: 'ISO 8601，带时区', en: 'ISO 8601 with an offset' },
    values: [],
  },
  {
    code: 'danger',
    datatype: 'singlevaluelist',
    name: { zh: '是否危及人身安全', en: 'Is anybody in danger?' },
    hint: { zh: '单选', en: 'choose one' },
    values: [
      { key: 'yes', name: { zh: '是', en: 'Yes' } },
      { key: 'no', name: { zh: '否', en: 'No' } },
      { key: 'unknown', name: { zh: '不清楚', en: 'Not known' } },
    ],
  },
]

/** The service definition of a category. */
export function presentDefinition(category: string, language: Language): ServiceDefinition {
  const attributes = questions.map(({ code, datatype, name, hint, values }, index) => ({
    variable: true,
    code,
    datatype,
    required: false,
    datatype_description: hint[language],
    order: index + 1,
    description: name[language],
    values: values.map((value) => ({ key: value.key, name: value.name[language] })),
  }))
  return { service_code: category, attributes }
}
