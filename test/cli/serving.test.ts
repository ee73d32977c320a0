import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newRegister, PROGRAM, tietopolku, tietopolkuProcess } from './run-command.ts'

const data = newRegister()
const deliveries = join(dirname(data), 'deliveries')
const environment = { TIETOPOLKU_DATA: data }
let server: ChildProcess
let address = ''

/** Starts the site and waits until it tells where it is. */
async function serve(): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0'], {
    env: { ...process.env, ...environment },
    cwd: tmpdir(),
  })
  const found = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stderr.on('data', (chunk) => {
      text += chunk
      const match = /(http:\/\/localhost:\d+)/.exec(text)
      if (match?.[1]) resolve(match[1])
    })
    child.once('close', () => reject(new Error(text)))
  })
  return { child, address: found }
}

beforeAll(async () => {
  await tietopolku(['generate', '--out', deliveries, '--clients', '1000', '--from', '2022Q4', '--to', '2022Q4'], environment)
  const started = await serve()
  server = started.child
  address = started.address
}, 180_000)

afterAll(() => {
  server.kill('SIGKILL')
})

test('a register without a release has a front page that says when figures come; other pages are not found', async () => {
  const response = await fetch(`${address}/fi`)
  expect(response.status).toBe(200)
  const text = await response.text()
  expect(text).toContain('lukuja ei ole vielä julkaistu')
  expect(text).toContain('Seuraava julkistaminen')
  expect(text).toContain('tietopolku release publish')
  expect(text).toContain('Keksittyjä esimerkkitietoja')
  expect((await fetch(`${address}/fi/alueet`)).status).toBe(404)
})

test('a second server on the same folder is refused and told who holds it', async () => {
  const { exitCode, stderr } = await tietopolkuProcess(['serve', '--port', '0', '--lang', 'fi'], environment)
  expect(exitCode).toBe(5)
  expect(stderr).toContain(`prosessi ${server.pid}`)
}, 60_000)

test('other commands reach the running register, from first delivery to published release', async () => {
  const packages = readdirSync(deliveries)
    .sort()
    .map((name) => join(deliveries, name))
  const outcomes = []
  for (const words of [
    ['intake', ...packages],
    ['run', '2022Q4'],
    ['release', 'create', '2022Q4'],
    ['release', 'publish', 'monitoring-register-2022Q4-1'],
  ]) {
    outcomes.push({ words: words[0], exitCode: (await tietopolku(words, environment)).exitCode })
  }
  expect(outcomes.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0])
}, 240_000)

test('what was published while the site ran is on the site', async () => {
  expect(await (await fetch(`${address}/en`)).text()).toContain('monitoring-register-2022Q4-1')
})

test('a problem met in the running register reaches the caller with its own exit code', async () => {
  const { exitCode, stderr } = await tietopolku(['withdraw', 'd999999', '--why', 'a test', '--lang', 'sv'], environment)
  expect(exitCode).toBe(4)
  expect(stderr).toContain('d999999')
})

test('told to stop, the server ends in order and gives the folder free', async () => {
  const ended = new Promise<number | null>((resolve) => server.once('close', resolve))
  server.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(existsSync(join(data, 'state', 'lock.json'))).toBe(false)
  expect(existsSync(join(data, 'state', 'tietopolku.sock'))).toBe(false)
})

test('a server that was killed leaves nothing in the way of the next', async () => {
  const first = await serve()
  first.child.kill('SIGKILL')
  await new Promise((resolve) => first.child.once('close', resolve))
  const second = await serve()
  expect((await fetch(`${second.address}/sv`)).status).toBe(200)
  second.child.kill('SIGTERM')
  await new Promise((resolve) => second.child.once('close', resolve))
}, 120_000)
