import { expect, test } from 'vitest'

import { baseMapMember, fileMember, findMemberKind, rowsMember } from './archive-format.ts'

const sha256 = 'a'.repeat(64)

test('a member is known by the name it was given', () => {
  expect(findMemberKind(rowsMember('matter_event', 12))).toEqual({ kind: 'rows', table: 'matter_event' })
  expect(findMemberKind(fileMember(sha256))).toEqual({ kind: 'file', sha256 })
  expect(findMemberKind(baseMapMember('990102'))).toEqual({ kind: 'base_map', district: '990102' })
  expect(findMemberKind('secret')).toEqual({ kind: 'secret' })
})

test.each([
  '../secret',
  '/etc/passwd',
  './secret',
  `files/../${sha256}`,
  `files/${sha256}/x`,
  'files/short',
  'rows/../matter/000000.ndjson',
  'rows/matter;drop/000000.ndjson',
  'rows/Matter/000000.ndjson',
  'base-map/../../990102.pmtiles',
  'database/PG_VERSION',
  'secret\0',
  '',
])('a name that no backup has is not known: %j', (name) => {
  expect(findMemberKind(name)).toBeUndefined()
})
