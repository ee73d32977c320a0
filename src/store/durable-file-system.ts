import fs from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

interface EmscriptenModule {
  NODEFS: { stream_ops: { fsync?: (stream: { nfd?: number | null }) => number } }
}

/**
 * A file system for the embedded database that really reaches the disk.
 *
 * PGlite 0.5 never calls the host's fsync: its file system layer has no callback, so an acknowledged commit could be lost when
 * the power fails (pglite issue 1107). This adds the callback. It rests on an internal name, `NODEFS.stream_ops`: the version is
 * pinned and a test counts the calls of `fs.fsyncSync`. Directories are not synced: a rename just before a power cut is not covered.
 */
export class DurableNodeFS extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const started = await super.init(...args)
    const preRun = started.emscriptenOpts.preRun as unknown as Array<(module: EmscriptenModule) => void>
    preRun.push((module) => {
      module.NODEFS.stream_ops.fsync ??= (stream) => {
        if (stream.nfd !== undefined && stream.nfd !== null) fs.fsyncSync(stream.nfd)
        return 0
      }
    })
    return started
  }
}

/** Start parameters without `-F` (no fsync) and with the one sync method that the file system above carries. */
export function durableStartParameters(pglite: typeof PGlite): string[] {
  return [...pglite.defaultStartParams.filter((parameter) => parameter !== '-F'), '-c', 'wal_sync_method=fsync']
}
