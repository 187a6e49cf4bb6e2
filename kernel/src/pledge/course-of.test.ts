import { expect, test } from 'vitest'

import { courseOf } from './course-of.ts'
import { examplePledge } from './example-pledge.ts'

const readings = [{ on: '2026-03-31', value: 100 }]
const proofs = [
  { node: 'q1', on: '2026-03-20', words: '选址批复', file: null },
  { node: null, on: '2026-05-01', words: '现场照片', file: null },
]

test('a pledge that a number measures is held against its target, with its nodes as the line', () => {
  const pledge = examplePledge({ measure: { kind: 'statistic', statistic: 'parking' }, proofs })
  expect(courseOf(pledge, readings)).toEqual({
    from: '2026-01-01',
    due: '2026-12-31',
    target: pledge.target,
    readings,
    nodes: [
      { by: '2026-03-31', words: '完成选址', value: null, reached: { on: '2026-03-20', evidence: '选址批复' } },
      { by: '2026-06-30', words: '开工', value: 500, reached: null },
    ],
  })
})

test('a pledge that its nodes measure has no number to be held against, though it has a target', () => {
  const course = courseOf(examplePledge({ measure: { kind: 'nodes' }, proofs }), readings)
  expect(course).toMatchObject({ target: null, readings: [] })
  expect(course.nodes.map(({ reached }) => reached?.on)).toEqual(['2026-03-20', undefined])
})

test('a pledge that a document shows has that as its one node', () => {
  const pledge = examplePledge({ measure: { kind: 'document' } })
  expect(courseOf({ ...pledge, proofs }, readings).nodes).toEqual([
    { by: '2026-12-31', words: '新增公共停车位', value: null, reached: { on: '2026-05-01', evidence: '现场照片' } },
  ])
  expect(courseOf(pledge, []).nodes).toMatchObject([{ reached: null }])
})

test('nothing is measured without a measure, whatever was proven', () => {
  expect(courseOf(examplePledge({ proofs }), readings)).toMatchObject({ target: null, readings: [], nodes: [] })
})
