import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'

import { readDeskAddress } from './inbox/desk-search.ts'
import { readCommandAddress } from './screens/command/command-address.ts'
import { readAsOf, readBoardAddress } from './screens/pledges/board-address.ts'
import { readScoreAddress } from './screens/scores/score-address.ts'
import { NothingHere } from './frame/nothing-here.tsx'
import { Waiting } from './frame/waiting.tsx'
import { WentWrong } from './frame/went-wrong.tsx'
import { readAccessSearch } from './screens/access-log/access-search.ts'
import { parsePlainSearch, stringifyPlainSearch } from './plain-search.ts'

const root = createRootRoute({ notFoundComponent: NothingHere, errorComponent: WentWrong })

function readText(search: Record<string, unknown>, key: string): string | undefined {
  const value = search[key]
  return typeof value === 'string' ? value : undefined
}

const landing = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./screens/landing/screen.tsx'), 'Screen'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { to?: string | undefined } => ({ to: readText(search, 'to') }),
  component: lazyRouteComponent(() => import('./screens/sign-in/screen.tsx'), 'Screen'),
})
const report = createRoute({
  getParentRoute: () => root,
  path: '/report',
  component: lazyRouteComponent(() => import('./screens/report/screen.tsx'), 'Screen'),
})
const followEntry = createRoute({
  getParentRoute: () => root,
  path: '/follow',
  component: lazyRouteComponent(() => import('./screens/follow/screen.tsx'), 'Screen'),
})
const follow = createRoute({
  getParentRoute: () => root,
  path: '/follow/$code',
  component: lazyRouteComponent(() => import('./screens/follow/screen.tsx'), 'Screen'),
})
const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  validateSearch: (search): { token?: string | undefined } => ({ token: readText(search, 'token') }),
  component: lazyRouteComponent(() => import('./screens/set-up/screen.tsx'), 'Screen'),
})

const promised = createRoute({
  getParentRoute: () => root,
  path: '/promised',
  component: lazyRouteComponent(() => import('./screens/promised/screen.tsx'), 'Screen'),
})

const staff = createRoute({
  getParentRoute: () => root,
  id: 'staff',
  component: lazyRouteComponent(() => import('./frame/staff-frame.tsx'), 'StaffFrame'),
})
const desk = createRoute({
  getParentRoute: () => staff,
  path: '/desk',
  validateSearch: readDeskAddress,
  component: lazyRouteComponent(() => import('./screens/desk/screen.tsx'), 'Screen'),
})
const matter = createRoute({
  getParentRoute: () => staff,
  path: '/desk/matters/$id',
  component: lazyRouteComponent(() => import('./screens/matter/screen.tsx'), 'Screen'),
})
const waiting = createRoute({
  getParentRoute: () => staff,
  path: '/waiting',
  component: lazyRouteComponent(() => import('./screens/waiting/screen.tsx'), 'Screen'),
})
const ruleChanges = createRoute({
  getParentRoute: () => staff,
  path: '/rule-changes',
  component: lazyRouteComponent(() => import('./screens/rule-changes/screen.tsx'), 'Screen'),
})
const callDesk = createRoute({
  getParentRoute: () => staff,
  path: '/desk/call',
  component: lazyRouteComponent(() => import('./screens/call-desk/screen.tsx'), 'Screen'),
})
const staffReport = createRoute({
  getParentRoute: () => staff,
  path: '/desk/report',
  component: lazyRouteComponent(() => import('./screens/staff-report/screen.tsx'), 'Screen'),
})
const verify = createRoute({
  getParentRoute: () => staff,
  path: '/verify',
  validateSearch: (search): { from?: string | undefined } => ({ from: readText(search, 'from') }),
  component: lazyRouteComponent(() => import('./screens/verify/screen.tsx'), 'Screen'),
})
const rules = createRoute({
  getParentRoute: () => staff,
  path: '/rules',
  component: lazyRouteComponent(() => import('./screens/rules/screen.tsx'), 'Screen'),
})
const limits = createRoute({
  getParentRoute: () => staff,
  path: '/limits',
  component: lazyRouteComponent(() => import('./screens/limits/screen.tsx'), 'Screen'),
})
const categories = createRoute({
  getParentRoute: () => staff,
  path: '/categories',
  component: lazyRouteComponent(() => import('./screens/categories/screen.tsx'), 'Screen'),
})
const calendar = createRoute({
  getParentRoute: () => staff,
  path: '/calendar',
  component: lazyRouteComponent(() => import('./screens/calendar/screen.tsx'), 'Screen'),
})
const scores = createRoute({
  getParentRoute: () => staff,
  path: '/scores',
  validateSearch: readScoreAddress,
  component: lazyRouteComponent(() => import('./screens/scores/screen.tsx'), 'Screen'),
})
const people = createRoute({
  getParentRoute: () => staff,
  path: '/people',
  component: lazyRouteComponent(() => import('./screens/people/screen.tsx'), 'Screen'),
})

const workReports = createRoute({
  getParentRoute: () => staff,
  path: '/work-reports',
  component: lazyRouteComponent(() => import('./screens/work-reports/screen.tsx'), 'Screen'),
})
const workReport = createRoute({
  getParentRoute: () => staff,
  path: '/work-reports/$id',
  validateSearch: (search): { at?: string | undefined } => ({ at: readText(search, 'at') }),
  component: lazyRouteComponent(() => import('./screens/work-report/screen.tsx'), 'Screen'),
})
const pledges = createRoute({
  getParentRoute: () => staff,
  path: '/pledges',
  validateSearch: readBoardAddress,
  component: lazyRouteComponent(() => import('./screens/pledges/screen.tsx'), 'Screen'),
})
const pledge = createRoute({
  getParentRoute: () => staff,
  path: '/pledges/$id',
  validateSearch: readAsOf,
  component: lazyRouteComponent(() => import('./screens/pledge/screen.tsx'), 'Screen'),
})
const statistics = createRoute({
  getParentRoute: () => staff,
  path: '/statistics',
  validateSearch: (search): { series?: string | undefined } => ({ series: readText(search, 'series') }),
  component: lazyRouteComponent(() => import('./screens/statistics/screen.tsx'), 'Screen'),
})

const supervision = createRoute({
  getParentRoute: () => staff,
  path: '/supervision',
  component: lazyRouteComponent(() => import('./screens/supervision/screen.tsx'), 'Screen'),
})

const comparison = createRoute({
  getParentRoute: () => staff,
  path: '/comparison',
  component: lazyRouteComponent(() => import('./screens/comparison/screen.tsx'), 'Screen'),
})

const account = createRoute({
  getParentRoute: () => staff,
  path: '/account',
  component: lazyRouteComponent(() => import('./screens/account/screen.tsx'), 'Screen'),
})
const accessLog = createRoute({
  getParentRoute: () => staff,
  path: '/access-log',
  validateSearch: readAccessSearch,
  component: lazyRouteComponent(() => import('./screens/access-log/screen.tsx'), 'Screen'),
})

const wall = createRoute({
  getParentRoute: () => root,
  id: 'wall',
  component: lazyRouteComponent(() => import('./frame/wall-frame.tsx'), 'WallFrame'),
})
const command = createRoute({
  getParentRoute: () => wall,
  path: '/command',
  validateSearch: readCommandAddress,
  component: lazyRouteComponent(() => import('./screens/command/screen.tsx'), 'Screen'),
})

const open = createRoute({
  getParentRoute: () => root,
  id: 'open',
  component: lazyRouteComponent(() => import('./frame/staff-frame.tsx'), 'OpenFrame'),
})
const moves = createRoute({
  getParentRoute: () => open,
  path: '/moves',
  component: lazyRouteComponent(() => import('./screens/moves/screen.tsx'), 'Screen'),
})

const routeTree = root.addChildren([
  landing,
  signIn,
  report,
  followEntry,
  follow,
  setUp,
  promised,
  staff.addChildren([
    account,
    accessLog,
    callDesk,
    desk,
    matter,
    waiting,
    ruleChanges,
    staffReport,
    verify,
    rules,
    limits,
    categories,
    calendar,
    people,
    scores,
    supervision,
    comparison,
    workReports,
    workReport,
    pledges,
    pledge,
    statistics,
  ]),
  wall.addChildren([command]),
  open.addChildren([moves]),
])

export const router = createRouter({
  routeTree,
  parseSearch: parsePlainSearch,
  stringifySearch: stringifyPlainSearch,
  defaultPendingComponent: Waiting,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
