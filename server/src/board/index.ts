import { BoardLine, BoardView, ChangedBoard, isKeepable, NewBoard } from '@yiwang/contract'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import { requirePerson } from '../person/request-person.ts'
import type { Services } from '../services.ts'
import { addBoardBook } from './board-book-endpoint.ts'
import { changeBoard } from './change-board.ts'
import { createBoard } from './create-board.ts'
import { dropBoard, restoreBoard } from './drop-board.ts'
import { listBoards } from './list-boards.ts'
import { showBoard } from './show-board.ts'

const reading = { permission: 'board.read' } as const
const editing = { permission: 'board.edit' } as const
const tags = ['board']
const params = z.object({ id: z.uuid() })

/** Boards (看板): questions that a leader arranged to look at. Their answers are asked of the indicators, by whoever reads them. */
export function addBoards(app: App, services: Services): void {
  app.get('/api/boards', { config: reading, schema: { tags, response: { 200: z.array(BoardLine) } } }, (request) =>
    listBoards(services, requirePerson(request)),
  )
  app.post(
    '/api/boards',
    { config: editing, schema: { tags, body: NewBoard.refine(isKeepable), response: { 201: BoardView } } },
    async (request, reply) => reply.status(201).send(await createBoard(services, requirePerson(request), request.body)),
  )
  app.get('/api/boards/:id', { config: reading, schema: { tags, params, response: { 200: BoardView } } }, (request) =>
    showBoard(services, requirePerson(request), request.params.id),
  )
  app.put(
    '/api/boards/:id',
    { config: editing, schema: { tags, params, body: ChangedBoard.refine(isKeepable), response: { 200: BoardView } } },
    (request) => changeBoard(services, requirePerson(request), { ...request.body, ...request.params }),
  )
  app.delete('/api/boards/:id', { config: editing, schema: { tags, params, response: { 204: z.null() } } }, async (request, reply) => {
    await dropBoard(services, requirePerson(request), request.params.id)
    return reply.status(204).send(null)
  })
  app.post('/api/boards/:id/restore', { config: editing, schema: { tags, params, response: { 200: BoardView } } }, (request) =>
    restoreBoard(services, requirePerson(request), request.params.id),
  )
  addBoardBook(app, services)
}
