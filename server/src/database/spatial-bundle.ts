import { postgis } from '@electric-sql/pglite-postgis'
import type { Extension } from '@electric-sql/pglite'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

/** The prepared bundle of the spatial extension, beside the prepared empty database. */
const bundleFile = fileURLToPath(new URL('../../dist/spatial-extension.tar.gz', import.meta.url))

/** What rasters, topology and geocoding need, and ways from older versions: nothing here asks for them. */
const unneeded = /postgis_(?:raster|topology|tiger_geocoder)|address_standardizer|\/contrib\/|--ANY|--TO--|--unpackaged/u

/** The spatial extension for the embedded engine, from the prepared bundle where there is one. */
export const spatialExtension: Extension = {
  name: postgis.name,
  setup: async (engine, options) => {
    const whole = await postgis.setup(engine, options)
    return existsSync(bundleFile) ? { ...whole, bundlePath: pathToFileURL(bundleFile) } : whole
  },
}

/** Prepares a bundle without what is not needed: the engine unpacks and compiles all of it each time that it starts. */
export async function makeSpatialBundle(): Promise<void> {
  const whole = new URL('postgis.tar.gz', import.meta.resolve('@electric-sql/pglite-postgis'))
  const tar = await promisify(gunzip)(await readFile(whole))
  await writeFile(bundleFile, await promisify(gzip)(pickFiles(tar, (name) => !unneeded.test(name))))
}

const block = 512

/** The tar archive with those of its files whose names pass. */
export function pickFiles(tar: Buffer, isWanted: (name: string) => boolean): Buffer {
  const kept: Buffer[] = []
  for (let at = 0; at < tar.length && tar[at] !== 0;) {
    const size = Number.parseInt(readText(tar, at + 124, 12), 8)
    const end = at + block + Math.ceil(size / block) * block
    if (isWanted(readText(tar, at, 100))) kept.push(tar.subarray(at, end))
    at = end
  }
  return Buffer.concat([...kept, Buffer.alloc(2 * block)])
}

function readText(tar: Buffer, at: number, length: number): string {
  return tar.toString('latin1', at, at + length).replace(/\0.*$/su, '')
}
