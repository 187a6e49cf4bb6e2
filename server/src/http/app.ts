import compress from '@fastify/compress'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'

import { addApprovals } from '../approval/index.ts'
import { addAudit } from '../audit/index.ts'
import { addBulk } from '../bulk/index.ts'
import { addCalendar } from '../calendar/index.ts'
import { addCategories } from '../category/index.ts'
import { addCommand } from '../command/index.ts'
import { addDemo } from '../demo/index.ts'
import { addDistrict } from '../district/index.ts'
import { serveMapFiles } from '../district/map-file.ts'
import { addDuplicates } from '../duplicate/index.ts'
import { addFiles } from '../file/index.ts'
import { addIndicators } from '../indicator/index.ts'
import { addLive } from '../live/index.ts'
import { addMatters } from '../matter/index.ts'
import { addOpen311 } from '../open311/index.ts'
import { addPeople } from '../person/index.ts'
import { addPeopleAdmin } from '../person/people-endpoints.ts'
import { askPermissionFirst } from '../person/request-person.ts'
import { handleErrors, sendProblem } from '../problem/handle-errors.ts'
import { presentProblem } from '../problem/present-problem.ts'
import { addPledges } from '../pledge/index.ts'
import { addRules } from '../rule/index.ts'
import { addSavedViews } from '../saved-view/index.ts'
import { addStatistics } from '../statistic/index.ts'
import type { Services } from '../services.ts'
import { addSuggestions } from '../suggest/index.ts'
import { addSetUp } from '../set-up/index.ts'
import { addTiles } from '../tile/index.ts'
import { addVerification } from '../verify/index.ts'
import { addHealth } from './health.ts'
import { refuseForeignOrigins } from './origin.ts'
import { servePages } from './pages.ts'
import { sendSecurityHeaders } from './security-headers.ts'
import { serialiseAnswer } from './serialise-answer.ts'
import { shedLoad } from './shed-load.ts'
import { addSupervision } from '../supervision/index.ts'
import { addWorkReports } from '../work-report/index.ts'

/** A Fastify whose schemas are zod's. */
export type App = ReturnType<typeof makeBare>

function makeBare() {
  const app = Fastify({
    logger: { level: 'warn', redact: ['req.headers.cookie', 'req.headers.authorization'] },
    trustProxy: 'loopback',
    bodyLimit: 1_048_576,
    // What cannot be read as an address at all is refused like everything else.
    frameworkErrors: (_, __, reply) => void sendProblem(reply as unknown as FastifyReply, presentProblem('request.malformed')),
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serialiseAnswer)
  return app.withTypeProvider<ZodTypeProvider>()
}

/** The whole server but for listening: security first, then permissions, then the endpoints of each noun. */
export async function makeApp(services: Services): Promise<App> {
  const app = makeBare()
  const plain = app as unknown as FastifyInstance
  handleErrors(plain)
  sendSecurityHeaders(plain)
  shedLoad(plain)
  await app.register(compress, { threshold: 4096, encodings: ['gzip'] })
  await app.register(rateLimit, { global: false })
  await app.register(swagger, {
    openapi: {
      info: {
        title: 'Yiwang 一网',
        version: services.version,
        description: 'Whatever is reported becomes one accountable matter. 凡所上报，皆成一事。',
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
  refuseForeignOrigins(plain)
  askPermissionFirst(plain, services)
  for (const add of nouns) add(app, services)
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger())
  await serveMapFiles(plain, services.dataFolder)
  await servePages(plain)
  return app
}

/** What each noun answers over HTTP. */
const nouns = [
  addHealth,
  addSetUp,
  addDistrict,
  addPeople,
  addPeopleAdmin,
  addCategories,
  addRules,
  addCalendar,
  addFiles,
  addMatters,
  addVerification,
  addIndicators,
  addApprovals,
  addBulk,
  addSavedViews,
  addTiles,
  addCommand,
  addDuplicates,
  addSuggestions,
  addWorkReports,
  addPledges,
  addStatistics,
  addSupervision,
  addLive,
  addAudit,
  addOpen311,
  addDemo,
] as const
