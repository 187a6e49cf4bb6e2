import { openDatabase, type DatabaseAddress } from '@yiwang/server'
import Fastify from 'fastify'
import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'

const { db } = await openDatabase(JSON.parse(process.argv[2] ?? '') as DatabaseAddress)
await sql`create table if not exists bare (id uuid primary key, body jsonb not null, at timestamptz not null)`.execute(db)

const app = Fastify()
app.post('/bare', async (request, reply) => {
  const id = randomUUID()
  await sql`insert into bare (id, body, at) values (${id}, ${JSON.stringify(request.body)}::jsonb, ${new Date()})`.execute(db)
  return reply.status(201).send({ id })
})
process.stdout.write(await app.listen({ port: 0, host: '127.0.0.1' }))
process.once('SIGTERM', () => {
  void app
    .close()
    .then(() => db.destroy())
    .then(() => process.exit(0))
})
