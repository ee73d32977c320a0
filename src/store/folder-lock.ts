import { createHash } from 'node:crypto'
import { readFileSync, realpathSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../model/problem.ts'

/** Who holds an embedded data folder. `socket` is set when it is a server that other commands can reach. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
  /** Start time of the process as the kernel tells it, so that a reused process number is not taken for the holder. */
  readonly processStart: string
  readonly command: string
  readonly socket: string | null
}

export interface FolderLock {
  /** Tells other commands where the running server listens. */
  announce(socket: string): void
  release(): void
}

const HEARTBEAT_MS = 5_000
/** On another host a process number says nothing: there the holder counts as gone when its heartbeat stopped for this long. */
const STALE_AFTER_MS = 30_000

/**
 * Takes the lock of an embedded data folder, or throws a Problem that names the holder. A lock left behind by a killed process is
 * taken over. Looking and taking happen under a kernel-wide name, so two starting processes cannot both take it.
 */
export async function acquireFolderLock(stateFolder: string, command: string): Promise<FolderLock> {
  const file = join(stateFolder, 'lock.json')
  const mutex = await holdName(`tietopolku-${createHash('sha256').update(realpathSync(stateFolder)).digest('hex').slice(0, 32)}`)
  try {
    const holder = readHolder(stateFolder)
    if (holder) throw folderInUse(holder)
    rmSync(file, { force: true })
    const mine = { pid: process.pid, host: hostname(), processStart: processStart(process.pid), command, socket: null }
    writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 })
    return heldLock(file, mine)
  } finally {
    mutex.close()
  }
}

/** The living holder of the folder's lock, or null. */
export function readHolder(stateFolder: string): LockHolder | null {
  const file = join(stateFolder, 'lock.json')
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as LockHolder
    return isAlive(holder, statSync(file).mtimeMs) ? holder : null
  } catch {
    return null // no file, or one that was cut off while it was written: nobody holds it
  }
}

function heldLock(file: string, mine: LockHolder): FolderLock {
  const heartbeat = setInterval(() => utimesSync(file, new Date(), new Date()), HEARTBEAT_MS)
  heartbeat.unref()
  return {
    announce: (socket) => writeFileSync(file, JSON.stringify({ ...mine, socket }), { mode: 0o600 }),
    release: () => {
      clearInterval(heartbeat)
      rmSync(file, { force: true })
    },
  }
}

function isAlive(holder: LockHolder, lastHeartbeat: number): boolean {
  if (holder.host !== hostname()) return Date.now() - lastHeartbeat < STALE_AFTER_MS
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return processStart(holder.pid) === holder.processStart
}

/** Field 22 of /proc/PID/stat (ticks since boot); empty where there is no /proc. */
function processStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

/** Holds an abstract socket name of the kernel: gone when the process ends, however it ends. Waits for its holder. */
async function holdName(name: string): Promise<Server> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const server = createServer()
    const isHeld = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false))
      server.listen({ path: `\0${name}` }, () => resolve(true))
    })
    if (isHeld) return server
    await sleep(50)
  }
  throw folderInUse({ pid: 0, host: hostname(), processStart: '', command: '?', socket: null })
}

function folderInUse(holder: LockHolder): Problem {
  const parameters = { pid: holder.pid, host: holder.host, command: holder.command }
  return new Problem({
    code: 'data-folder-in-use',
    kind: 'conflict',
    parameters,
    texts: {
      fi: `Datakansio on toisen prosessin käytössä (${holder.command}, prosessi ${holder.pid}, kone ${holder.host}). Odota, että se valmistuu, tai pysäytä se.`,
      sv: `Datamappen används av en annan process (${holder.command}, process ${holder.pid}, dator ${holder.host}). Vänta tills den är klar eller stoppa den.`,
      en: `The data folder is in use by another process (${holder.command}, process ${holder.pid}, host ${holder.host}). Wait until it is done, or stop it.`,
    },
  })
}
