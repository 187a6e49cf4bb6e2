import type { Phrases } from '../phrases.ts'
import type { supervision as zh } from '../zh-cn/supervision.ts'

/** Words of supervised tasks and proposals (督办与建议提案). */
export const supervision: Phrases<typeof zh> = {
  title: 'Supervision and proposals',
  lead: 'Supervised pledges and tasks, proposals of deputies and motions of the consultative conference go the same way as requests: with a limit, an answer and a verification.',
  raise: 'Register',
  raiseTitle: 'Register a proposal, a motion or a task',
  from: 'Kind',
  kinds: { deputy: 'Proposal of a deputy', conference: 'Motion of the consultative conference', task: 'Supervised task' },
  headline: 'Title',
  text: 'Text',
  proposer: 'Proposed by',
  proposerHelp: 'The name of the deputy or member. Only those who handle it see it.',
  leadUnit: 'Lead unit',
  coUnits: 'Co-handlers',
  missing: 'Please fill this in',
  send: 'Register and dispatch',
  cancel: 'Cancel',
  done: '{{number}} was registered and dispatched.',
  running: 'Running',
  ended: 'Ended',
  all: 'All',
  empty: 'No supervised tasks or proposals yet',
  emptyHow: 'Press for what is behind on a pledge’s own page; proposals are registered here.',
  columns: { number: 'Number', what: 'Kind', words: 'Text', unit: 'Lead unit', status: 'Status', due: 'Due' },
  total: '{{n}} in all',
  ofPledge: 'Raised for a pledge',
  toPledge: 'See the pledge',
}
