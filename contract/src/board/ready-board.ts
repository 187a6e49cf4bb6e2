import type { BoardTile } from '../api/board.ts'

/** The board that a leader finds ready: how much comes in and goes out, whether it is in time, and whether it stays fixed. */
export const readyTiles: readonly BoardTile[] = [
  { id: 'received', ask: 'received', period: 'today', drawn: 'number', place: { x: 0, y: 0, w: 3, h: 2 } },
  { id: 'in-time', ask: 'handled_in_time', period: 'last_30_days', drawn: 'number', place: { x: 3, y: 0, w: 3, h: 2 } },
  { id: 'overdue', ask: 'overdue_unhandled', period: 'this_year', drawn: 'number', place: { x: 6, y: 0, w: 3, h: 2 } },
  { id: 'satisfied', ask: 'satisfied', period: 'last_30_days', drawn: 'number', place: { x: 9, y: 0, w: 3, h: 2 } },
  { id: 'by-day', ask: 'received', by: 'day', period: 'last_30_days', drawn: 'line', place: { x: 0, y: 2, w: 8, h: 4 } },
  { id: 'by-channel', ask: 'received', by: 'channel', period: 'last_30_days', drawn: 'bars', place: { x: 8, y: 2, w: 4, h: 4 } },
  { id: 'by-street', ask: 'received', by: 'street', period: 'last_30_days', drawn: 'bars', place: { x: 0, y: 6, w: 6, h: 5 } },
  { id: 'by-unit', ask: 'handled_in_time', by: 'unit', period: 'last_30_days', drawn: 'table', place: { x: 6, y: 6, w: 6, h: 5 } },
  { id: 'reopened', ask: 'reopened_rate', by: 'day', period: 'last_30_days', drawn: 'line', place: { x: 0, y: 11, w: 6, h: 4 } },
  { id: 'by-category', ask: 'received', by: 'category', period: 'last_30_days', drawn: 'bars', place: { x: 6, y: 11, w: 6, h: 4 } },
]
