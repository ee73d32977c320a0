import type { CliCommand } from './command.ts'

/** Every command and the file that holds it, loaded only when it is called, so that `--help` answers at once. */
export const COMMANDS: Readonly<Record<string, () => Promise<{ command: CliCommand }>>> = {
  demo: () => import('./commands/demo.ts'),
  init: () => import('./commands/init.ts'),
  generate: () => import('./commands/generate.ts'),
  check: () => import('./commands/check.ts'),
  intake: () => import('./commands/intake.ts'),
  withdraw: () => import('./commands/withdraw.ts'),
  run: () => import('./commands/run.ts'),
  release: () => import('./commands/release.ts'),
  export: () => import('./commands/export.ts'),
  verify: () => import('./commands/verify.ts'),
  protect: () => import('./commands/protect.ts'),
  attack: () => import('./commands/attack.ts'),
  estimate: () => import('./commands/estimate.ts'),
  population: () => import('./commands/population.ts'),
  classifications: () => import('./commands/classifications.ts'),
  boundaries: () => import('./commands/boundaries.ts'),
  bench: () => import('./commands/bench.ts'),
  'measure-counting': () => import('./commands/measure-counting.ts'),
  serve: () => import('./commands/serve.ts'),
  work: () => import('./commands/work.ts'),
  test: () => import('./commands/test.ts'),
  docs: () => import('./commands/docs.ts'),
  'check-code': () => import('./commands/check-code.ts'),
}
