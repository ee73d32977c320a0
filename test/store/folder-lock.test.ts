import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { acquireFolderLock, readHolder } from '../../src/store/folder-lock.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'tietopolku-lock-'))

test('the second to come is refused and told who holds the folder', async () => {
  const folder = newFolder()
  const lock = await acquireFolderLock(folder, 'serve')
  await expect(acquireFolderLock(folder, 'run')).rejects.toMatchObject({
    description: { code: 'data-folder-in-use', kind: 'conflict', parameters: { pid: process.pid, command: 'serve' } },
  })
  lock.release()
})

test('a released folder can be taken again', async () => {
  const folder = newFolder()
  const first = await acquireFolderLock(folder, 'serve')
  first.release()
  const second = await acquireFolderLock(folder, 'serve')
  second.release()
  expect(readHolder(folder)).toBeNull()
})

test('of ten that start at the same moment exactly one gets the folder', async () => {
  const folder = newFolder()
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => acquireFolderLock(folder, 'serve')))
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
})

test('a lock left behind by a killed process is taken over', async () => {
  const folder = newFolder()
  const child = spawn('sleep', ['60'])
  const dead = { pid: child.pid, host: hostname(), processStart: '', command: 'serve', socket: null }
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  writeFileSync(join(folder, 'lock.json'), JSON.stringify(dead))
  const lock = await acquireFolderLock(folder, 'serve')
  expect(readHolder(folder)?.pid).toBe(process.pid)
  lock.release()
})

test('a living process that got the number of the dead holder is not taken for it', async () => {
  const folder = newFolder()
  const other = { pid: process.pid, host: hostname(), processStart: '1', command: 'serve', socket: null }
  writeFileSync(join(folder, 'lock.json'), JSON.stringify(other))
  expect(readHolder(folder)).toBeNull()
})

test('a running server tells where it can be reached', async () => {
  const folder = newFolder()
  const lock = await acquireFolderLock(folder, 'serve')
  lock.announce('/run/somewhere.sock')
  expect(readHolder(folder)).toMatchObject({ command: 'serve', socket: '/run/somewhere.sock' })
  lock.release()
})
