import { cleanliness } from './cleanliness.ts'
import { greenery } from './greenery.ts'
import { order } from './order.ts'
import { roads } from './roads.ts'
import { services } from './services.ts'
import type { Topics } from './topic.ts'

/** What can be said, by category code. */
export const topics: Topics = { ...cleanliness, ...roads, ...order, ...greenery, ...services }
