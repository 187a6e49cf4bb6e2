import type { person as zh } from '../zh-cn/person.ts'
import type { Phrases } from '../phrases.ts'

/** The words for people and what they may do, in English. */
export const person: Phrases<typeof zh> = {
  role: {
    resident: 'Resident',
    grid_worker: 'Grid worker',
    receiver: 'Receiver',
    dispatcher: 'Dispatcher',
    handler: 'Handler',
    verifier: 'Verifier',
    ruling_officer: 'Ruling officer',
    leader: 'Leader',
    supervisor: 'Supervisor',
    auditor: 'Auditor',
    administrator: 'System administrator',
    security_administrator: 'Security administrator',
    importer: 'Import',
    system: 'Platform',
  },
}
