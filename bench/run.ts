import { benchIntake } from './intake.ts'

const benches: Readonly<Record<string, () => Promise<void>>> = {
  'intake-pglite': () => benchIntake('pglite'),
  'intake-postgres': () => benchIntake('postgres'),
}

const [wanted = ''] = process.argv.slice(2)
for (const [name, bench] of Object.entries(benches)) if (name.startsWith(wanted)) await bench()
