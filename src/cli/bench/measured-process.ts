import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { PROJECT } from '../tools/run-tool.ts'

/** What one step of the benchmark took. Seconds of wall clock and of processor, peak resident memory in megabytes. */
export interface Measurement {
  readonly step: string
  readonly rows: number | null
  readonly seconds: number
  readonly cpuSeconds: number | null
  readonly peakMegabytes: number | null
}

interface Sample {
  cpuSeconds: number | null
  peakMegabytes: number | null
}

const SAMPLE_MS = 100
/** Clock ticks a second on Linux x64, the unit of /proc/PID/stat. */
const TICKS = 100

export interface MeasuredRun extends Measurement {
  readonly stdout: string
}

/**
 * Runs one command of the program in a process of its own, as a user would, and measures it from outside through /proc
 * (elsewhere processor time and memory stay null). Fails when the command fails.
 */
export async function measured(step: string, words: readonly string[], environment: NodeJS.ProcessEnv): Promise<MeasuredRun> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [`${PROJECT}src/cli/main.ts`, ...words], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const sample: Sample = { cpuSeconds: null, peakMegabytes: null }
  const timer = setInterval(() => readSample(child.pid, sample), SAMPLE_MS)
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearInterval(timer)
  // 2 = done, with findings: a generated country has doubtful rows by intention.
  if (exitCode !== 0 && exitCode !== 2) throw new Error(`${step} ended with exit code ${exitCode}`)
  return {
    step,
    rows: null,
    seconds: (performance.now() - startedAt) / 1000,
    ...sample,
    stdout: Buffer.concat(chunks).toString('utf8'),
  }
}

/** The last sample before the end is the measurement: at most a tenth of a second is missed. */
function readSample(pid: number | undefined, sample: Sample): void {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    sample.cpuSeconds = (Number(fields[11]) + Number(fields[12])) / TICKS
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    if (peak) sample.peakMegabytes = Math.round(Number(peak[1]) / 1024)
  } catch {
    // the process has just ended, or there is no /proc: what was read stands
  }
}
