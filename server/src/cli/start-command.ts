import type { Command } from 'commander'

import { databaseAddress, readConfig } from '../config.ts'
import { serveUntilStopped } from '../serve-until-stopped.ts'
import { startPlatform } from '../start-platform.ts'

/** `yiwang start`: serves until it is told to stop, as `npm start` does. */
export function addStart(program: Command): void {
  program
    .command('start')
    .summary('启动平台 · start the platform')
    .description(
      '启动平台，直到 Ctrl-C；首次启动会建立演示区。\nStarts the platform until Ctrl-C; the first start makes the demo district.',
    )
    .option('--no-demo', '不要演示区，从设置页开始 · without the demo district: begin at the set-up page')
    .option('--quiet', '演示区不再自行产生事项 · no simulated life in the demo district')
    .option(
      '--scale <name>',
      '演示区的规模：nanshan 为 1978 个网格、一年五十余万件 · size of the demo: nanshan is 1,978 grids, half a million matters',
    )
    .action(async ({ demo, quiet, scale }: { readonly demo: boolean; readonly quiet?: boolean; readonly scale?: string }) => {
      const config = readConfig({ demo, quiet: quiet === true, scale })
      await serveUntilStopped(await startPlatform(config, databaseAddress(config)))
    })
}
