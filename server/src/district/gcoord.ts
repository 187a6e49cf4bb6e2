import type * as Gcoord from 'gcoord'
import { createRequire } from 'node:module'

/** The library is CommonJS, and its types promise a shape of default export that Node does not give; this is the one it gives. */
export const gcoord = createRequire(import.meta.url)('gcoord') as (typeof Gcoord)['default']['default']
