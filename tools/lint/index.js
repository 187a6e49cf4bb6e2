/** The house rules: what the linter does not ship and this house wants kept. */
import { engineInDatabase } from './engine-in-database.js'
import { envInConfig } from './env-in-config.js'
import { findOrGet } from './find-or-get.js'
import { packsInOnePlace } from './packs-in-one-place.js'
import { pureKernel } from './pure-kernel.js'
import { sqlInStore } from './sql-in-store.js'
import { stayInPackage } from './stay-in-package.js'

export default {
  meta: { name: 'house' },
  rules: {
    'engine-in-database': engineInDatabase,
    'env-in-config': envInConfig,
    'find-or-get': findOrGet,
    'packs-in-one-place': packsInOnePlace,
    'pure-kernel': pureKernel,
    'sql-in-store': sqlInStore,
    'stay-in-package': stayInPackage,
  },
}
