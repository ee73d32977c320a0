import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { DemoSize } from './demo-country.ts'

const PROGRAM = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Generates the country in a process of its own, on the second core, while this one makes the database. Its progress is shown. */
export async function generateBeside(out: string, size: DemoSize): Promise<void> {
  const { clients, from, to, seed, recordsPerClient } = size
  const country = ['--clients', String(clients), '--from', from, '--to', to, '--seed', String(seed)]
  const words = ['generate', '--out', out, ...country, '--records-per-client', String(recordsPerClient)]
  const child = spawn(process.execPath, [PROGRAM, ...words], { stdio: ['ignore', 'ignore', 'inherit'] })
  const exitCode = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  if (exitCode !== 0) throw new Error(`the country could not be generated (exit code ${exitCode})`)
}
