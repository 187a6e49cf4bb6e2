import { expect, test } from 'vitest'

import { isStorageFull } from './is-database-away.ts'
import { reserveBytes, Room, sizeOfWriting } from './room.ts'

function refused(room: Room, size?: 'small'): boolean {
  try {
    room.require(size)
    return false
  } catch (error) {
    return isStorageFull(error)
  }
}

test('while there is room nothing is refused; when it gets scarce only what is small goes on; then nothing', () => {
  expect(refused(new Room('', () => reserveBytes))).toBe(false)
  const scarce = new Room('', () => reserveBytes - 1)
  expect([refused(scarce), refused(scarce, 'small')]).toEqual([true, false])
  expect(refused(new Room('', () => reserveBytes / 8), 'small')).toBe(true)
})

test('a statement that only reads needs no room', () => {
  expect(sizeOfWriting('select * from matter where state = $1')).toBe('none')
  expect(sizeOfWriting('with kept as (select 1) select update_count from kept')).toBe('none')
  expect(sizeOfWriting('start transaction')).toBe('none')
  expect(sizeOfWriting('rollback')).toBe('none')
})

test('a statement that keeps something needs room, a sign-in only a little', () => {
  expect(
    sizeOfWriting('/* statement_7 */ \n  with kept as (\n insert into matter (id) values ($1) returning id) select id from kept'),
  ).toBe('usual')
  expect(sizeOfWriting('insert into "matter_event" values ($1)')).toBe('usual')
  expect(sizeOfWriting('insert into "auth_session" ("id") values ($1)')).toBe('small')
  expect(sizeOfWriting('insert into access_log (seq) values (1)')).toBe('small')
})
