import { BaseMap } from '@yiwang/contract'
import type { Command } from 'commander'
import { copyFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

import { setBaseMap } from '../district/district-store.ts'
import { mapFileOf } from '../district/map-file.ts'
import { withPlatform } from './open-platform.ts'
import { requireChosenDistrict } from './require-chosen-district.ts'
import { CommandRefused, tell } from './tell.ts'

interface Options {
  readonly district?: string
  readonly raster?: string
  readonly labels?: string
  readonly tianditu?: string
  readonly pmtiles?: string
  readonly none?: boolean
  readonly attribution: string
}

/** `yiwang base-map set`: what lies under everything on the map. */
export function addBaseMap(program: Command): void {
  const group = program.command('base-map').summary('底图 · the base map').description('底图。\nThe base map.')
  group
    .command('set')
    .summary('设置底图 · choose the base map')
    .description(
      '设置本区底图：XYZ 或 WMTS 切片、天地图，或一个 PMTiles 文件。\nChooses the base map: XYZ or WMTS tiles, 天地图, or a PMTiles file.',
    )
    .option('--district <code>', '区划代码（六位）· the district (six digits)')
    .option('--raster <template>', '切片地址，含 {z} {x} {y} · address of tiles with {z} {x} {y}')
    .option('--labels <template>', '注记切片地址 · address of tiles with labels, drawn on top')
    .option('--tianditu <key>', '天地图密钥：矢量底图与注记 · a key of 天地图: its map and labels')
    .option('--pmtiles <file>', 'PMTiles 文件，复制到数据目录 · a PMTiles file, copied into the data folder')
    .option('--none', '不用底图 · none')
    .option('--attribution <text>', '来源说明 · whose map it is', '')
    .action((options: Options) =>
      withPlatform('refuse', async (services) => {
        const { code, name } = requireChosenDistrict(services, options.district)
        await setBaseMap(services.database.db, code, await readBaseMap(options, { code, folder: services.dataFolder }))
        tell(`${name}的底图已更换。`, `The base map of ${code} has been changed.`)
      }),
    )
}

async function readBaseMap(options: Options, own: { readonly code: string; readonly folder: string }): Promise<BaseMap> {
  const { attribution } = options
  if (options.none) return { kind: 'none' }
  if (options.tianditu !== undefined) return tianditu(options.tianditu)
  if (options.raster !== undefined) return readRaster(options.raster, options)
  if (options.pmtiles === undefined) {
    throw new CommandRefused(
      '请给出 --raster、--tianditu、--pmtiles 或 --none 之一。',
      'Give one of --raster, --tianditu, --pmtiles or --none.',
    )
  }
  const target = mapFileOf(own.folder, own.code)
  await mkdir(dirname(target), { recursive: true })
  await copyFile(options.pmtiles, target).catch(() => {
    throw new CommandRefused(`读不到文件 ${options.pmtiles}`, `Cannot read the file ${options.pmtiles}`)
  })
  return { kind: 'pmtiles', url: `/base-map/${own.code}.pmtiles`, attribution }
}

function readRaster(template: string, { labels, attribution }: Options): BaseMap {
  for (const each of [template, labels].filter((one) => one !== undefined)) {
    if (!/^https?:\/\//u.test(each) || !['{z}', '{x}', '{y}'].every((part) => each.includes(part))) {
      throw new CommandRefused(
        `切片地址应以 http 开头并含 {z} {x} {y}：${each}`,
        `An address of tiles begins with http and has {z} {x} {y}: ${each}`,
      )
    }
  }
  return BaseMap.parse({ kind: 'raster', tiles: [template], ...(labels !== undefined && { labels: [labels] }), attribution })
}

/** The map service of the national platform for geospatial information, in the Web Mercator tile matrix. */
function tianditu(key: string): BaseMap {
  if (!/^[0-9a-f]{32}$/u.test(key)) throw new CommandRefused('天地图密钥应为 32 位十六进制。', 'A key of 天地图 has 32 hexadecimal digits.')
  return { kind: 'raster', tiles: tiandituTiles('vec', key), labels: tiandituTiles('cva', key), attribution: '天地图' }
}

function tiandituTiles(layer: 'vec' | 'cva', key: string): string[] {
  const query = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles`
  return [0, 1, 2, 3].map(
    (host) => `https://t${host}.tianditu.gov.cn/${layer}_w/wmts?${query}&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${key}`,
  )
}
